namespace MentorBot.Core.Knowledge;

/// <summary>Values with limits: what breaks one is a problem with its line.</summary>
internal sealed partial class YamlMap
{
    /// <summary>Empty, and a problem, where it is missing.</summary>
    public string Required(string key, int longest)
    {
        if (Find(key) is null)
            _problems.Error(_line, $"'{key}' is missing.", $"Add '{key}: …'.");
        return Optional(key, longest) ?? "";
    }

    /// <summary>Of so many characters; empty, and a problem, where it is missing.</summary>
    public string Required(string key, int shortest, int longest)
    {
        var text = Required(key, longest);
        if (text.Length > 0 && text.Length < shortest)
            _problems.Error(Line(key), $"'{key}' has {text.Length} characters.", $"Give it {shortest} to {longest}.");
        return text;
    }

    public string? Optional(string key, int longest)
    {
        var text = Text(key);
        if (text?.Length > longest)
            _problems.Error(Line(key), $"'{key}' has {text.Length} characters.", $"Keep it within {longest}.");
        return text;
    }

    /// <summary>A list of so many items, none of them twice.</summary>
    public IReadOnlyList<(string Text, int Line)> List(string key, int least, int most, int longest)
    {
        var items = List(key);
        if (items.Count < least || items.Count > most)
            _problems.Error(Line(key), $"'{key}' has {items.Count} items.", $"Give it {least} to {most}.");
        foreach (var (text, line) in items.Where(i => i.Text.Length > longest))
            _problems.Error(line, $"An item of '{key}' has {text.Length} characters.", $"Keep it within {longest}.");
        foreach (var twice in items.GroupBy(i => i.Text, StringComparer.Ordinal).Where(g => g.Count() > 1))
            _problems.Error(twice.Last().Line, $"'{twice.Key}' stands twice in '{key}'.", "Keep one of the two.");
        return items;
    }

    public int Number(string key, int least, int most)
    {
        var text = Required(key, KnowledgeLimits.Alias);
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        if (text.Length > 0)
            _problems.Error(Line(key), $"'{key}' is {text}.", $"Write a whole number from {least} to {most}.");
        return least;
    }

    /// <summary>A value that is written as a word in lower case.</summary>
    public T Word<T>(string key) where T : struct, Enum
    {
        var text = Required(key, KnowledgeLimits.Alias);
        if (Words<T>.Find(text) is { } value)
            return value;
        if (text.Length > 0)
            _problems.Error(Line(key), $"Unknown {key} '{text}'.", $"Known: {Words<T>.Known}.");
        return default;
    }
}
