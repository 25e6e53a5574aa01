using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>allOf, oneOf, anyOf.</summary>
internal static class UnionRules
{
    public static Rule AllOf(IReadOnlyList<Schema> parts) => (value, at, findings) =>
    {
        foreach (var part in parts)
            part.Check(value, at, findings);
    };

    /// <summary>
    /// Objects are open in Discord's file, so a value often fits a form that merely has not heard of its properties. Only forms that know
    /// equally much of the value count as rivals.
    /// </summary>
    public static Rule OneOf(IReadOnlyList<Schema> forms) => (value, at, findings) =>
    {
        var fitting = Fitting(forms, value, at, findings);
        var names = string.Join(", ", fitting.Select(f => f.Form.Caption));
        if (fitting.Count > 1)
            findings.Add(at, $"fits {fitting.Count} forms where only one may fit: {names}");
    };

    public static Rule AnyOf(IReadOnlyList<Schema> forms) => (value, at, findings) => Fitting(forms, value, at, findings);

    /// <summary>Takes the findings of the best form and returns all forms that fit as well as that one.</summary>
    private static List<Tried> Fitting(IReadOnlyList<Schema> forms, JsonElement value, string at, Findings findings)
    {
        var tried = forms.Select(form => Try(form, value, at)).ToList();
        var best = tried.MinBy(t => t.Distance)!;
        findings.Take(best.Findings);
        if (best.Findings.Problems.Count == 0)
            return tried.FindAll(t => t.Distance == best.Distance);
        if (forms.Count(f => f.Caption != "null") > 1)
            findings.Add(at, $"fits none of {forms.Count} forms; the nearest is {best.Form.Caption}", ProblemKind.NotOneOf);
        return [];
    }

    private static Tried Try(Schema form, JsonElement value, string at)
    {
        var findings = new Findings();
        form.Check(value, at, findings);
        return new Tried(form, findings, findings.CountUnknown(value) + findings.Problems.Sum(p => Weight(p, at)));
    }

    /// <summary>A form of another JSON type, or one whose "type" has another number, is never meant, whatever else is right.</summary>
    private static long Weight(Problem problem, string at) => problem switch
    {
        { Kind: ProblemKind.Type } when problem.At == at => 1_000_000_000,
        { Kind: ProblemKind.NotOneOf or ProblemKind.Type } when problem.At == $"{at}/type" => 1_000_000,
        _ => 1_000,
    };

    private sealed record Tried(Schema Form, Findings Findings, long Distance);
}
