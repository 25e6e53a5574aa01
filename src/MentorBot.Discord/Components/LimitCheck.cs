namespace MentorBot.Discord.Components;

/// <summary>Something that Discord would refuse; every problem is a line with the field, the limit and what it has.</summary>
public sealed class LimitException(IReadOnlyList<string> problems) : ArgumentException(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>Collects what is over a limit. Lengths are UTF-16 units, which is never fewer than Discord counts.</summary>
internal sealed class LimitCheck
{
    private List<string>? _problems;

    public IReadOnlyList<string> Problems => _problems ?? [];

    public void ThrowIfAny()
    {
        if (_problems is not null)
            throw new LimitException(_problems);
    }

    public void Require(bool holds, string field, string sentence)
    {
        if (!holds)
            (_problems ??= []).Add($"{field}: {sentence}");
    }

    /// <summary>An absent text is fine unless there must be one; blanks do not count, as Discord trims.</summary>
    public void Text(string? text, string field, int most, int least = 0)
    {
        if (text?.Length > most)
            Require(false, field, $"at most {most} characters, it has {text.Length}.");
        if (least > 0 && string.IsNullOrWhiteSpace(text))
            Require(false, field, "it must not be empty.");
    }

    /// <summary>A text that may be absent, but not empty.</summary>
    public void OptionalText(string? text, string field, int most)
    {
        if (text is not null)
            Text(text, field, most, least: 1);
    }

    public void Count(int count, string field, int most, int least = 0)
    {
        if (count > most)
            Require(false, field, $"at most {most}, there are {count}.");
        if (count < least)
            Require(false, field, $"at least {least}, there are {count}.");
    }

    public void Range(long? value, string field, long least, long most)
    {
        if (value < least || value > most)
            Require(false, field, $"from {least} to {most}, it is {value}.");
    }

    public void Unique<T>(IEnumerable<T> values, string field)
    {
        var seen = new HashSet<T>();
        foreach (var value in values)
            Require(seen.Add(value), field, $"\"{value}\" is there twice.");
    }
}
