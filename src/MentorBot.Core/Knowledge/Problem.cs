namespace MentorBot.Core.Knowledge;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>Something in the knowledge folder that its author should mend. Lines count from 1; 0 stands for the file as a whole.</summary>
public sealed record Problem(string File, int Line, Severity Severity, string What, string Mend)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Severity == Severity.Error ? "error" : "warning")}: {What} {Mend}";
}

/// <summary>Collects the problems of one run, so that an author sees all of them at once.</summary>
internal sealed class ProblemList(List<Problem> all, string file)
{
    public string File => file;

    public void Error(int line, string what, string mend) => all.Add(new(file, line, Severity.Error, what, mend));

    public void Warn(int line, string what, string mend) => all.Add(new(file, line, Severity.Warning, what, mend));

    public ProblemList For(string other) => new(all, other);

    /// <summary>By file and line, none twice.</summary>
    public static List<Problem> Sorted(IEnumerable<Problem> all) =>
        [.. all.DistinctBy(p => p.ToString()).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
}
