using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace MentorBot.Core.Knowledge;

/// <summary>
/// A YAML mapping whose values remember their lines. A value of another kind than is asked for is a problem, not a crash.
/// </summary>
internal sealed partial class YamlMap
{
    /// <summary>Our deepest list stands in a list of mappings; nesting without end would overflow the stack of a walk through it.</summary>
    private const int Deepest = 8;

    private readonly YamlMappingNode? _node;
    private readonly int _offset;
    private readonly int _line;
    private readonly ProblemList _problems;

    private YamlMap(YamlMappingNode? node, int offset, int line, ProblemList problems) =>
        (_node, _offset, _line, _problems) = (node, offset, line, problems);

    /// <param name="offset">Lines of the file that come before the text.</param>
    public static YamlMap Parse(string text, int offset, ProblemList problems)
    {
        try
        {
            if (Oddity(text) is { } odd)
            {
                problems.Error(offset + odd.Line, odd.What, odd.Mend);
                return new(null, offset, offset + 1, problems);
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
                return new(null, offset, offset + 1, problems);
            if (stream.Documents[0].RootNode is YamlMappingNode map)
                return Of(map, offset, offset + 1, problems);
            problems.Error(offset + 1, "This YAML is not a mapping.", "Write 'key: value' lines.");
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException) // the latter for "? {---"
        {
            var line = e is YamlException { Start.Line: var start } ? (int)start : 1;
            problems.Error(offset + line, $"This is not valid YAML: {e.InnerException?.Message ?? e.Message}.",
                "Put a value that holds ': ' or '#' in double quotes.");
        }
        return new(null, offset, offset + 1, problems);
    }

    public bool IsEmpty => _node is null;

    public IEnumerable<(string Key, int Line)> Keys => _node?.Children.Keys.Select(k => (k.ToString(), LineOf(k))) ?? [];

    /// <summary>Of the value; of the mapping itself where it has no such key.</summary>
    public int Line(string key) => Find(key) is { } node ? LineOf(node) : _line;

    public string? Text(string key)
    {
        if (Find(key) is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            return value.Trim();
        _problems.Error(LineOf(node), $"'{key}' has no text.", "Give it a value or take the line out.");
        return null;
    }

    public IReadOnlyList<(string Text, int Line)> List(string key)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not YamlSequenceNode list)
        {
            _problems.Error(LineOf(node), $"'{key}' is not a list.", "Write one '- item' a line below it, or [a, b].");
            return [];
        }
        var items = new List<(string, int)>(list.Children.Count);
        foreach (var child in list)
        {
            if (child is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
                items.Add((value.Trim(), LineOf(child)));
            else
                _problems.Error(LineOf(child), $"An item of '{key}' is empty or not plain text.", "Quote it or take it out.");
        }
        return items;
    }

    /// <summary>A mapping in the mapping; null where there is none.</summary>
    public YamlMap? Map(string key)
    {
        if (Find(key) is not { } node)
            return null;
        if (node is YamlMappingNode map)
            return Of(map, _offset, KeyLine(key), _problems);
        _problems.Error(LineOf(node), $"'{key}' is not a mapping.", "Write 'key: value' lines below it, each two spaces further in.");
        return null;
    }

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is YamlSequenceNode list && list.All(child => child is YamlMappingNode))
            return [.. list.Select(child => Of((YamlMappingNode)child, _offset, LineOf(child), _problems))];
        _problems.Error(LineOf(node), $"'{key}' is not a list of mappings.", "Write '- key: value', and its other keys below.");
        return [];
    }

    /// <summary>Reports keys that nobody reads: most often a slip of the pen that would silently do nothing.</summary>
    public YamlMap AllowOnly(params string[] known)
    {
        foreach (var (key, line) in Keys)
        {
            if (!known.Contains(key))
                _problems.Error(line, $"Unknown key '{key}'.", $"Known keys here: {string.Join(", ", known)}.");
        }
        return this;
    }

    /// <summary>What valid YAML may hold and our files may not: aliases, which may lead in a circle, and nesting without end.</summary>
    private static (int Line, string What, string Mend)? Oddity(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (parser.Current is AnchorAlias alias)
                return ((int)alias.Start.Line, $"'*{alias.Value}' is an alias.", "Put a value that starts with '*' in double quotes.");
            if (depth > Deepest)
                return ((int)parser.Current!.Start.Line, "This YAML is nested too deep.", "Write 'key: value' lines and plain lists.");
        }
        return null;
    }

    private static YamlMap Of(YamlMappingNode map, int offset, int line, ProblemList problems)
    {
        foreach (var key in map.Children.Keys.Where(k => k is not YamlScalarNode))
            problems.Error(offset + (int)key.Start.Line, "A key is not plain text.", "Write 'key: value' lines.");
        return new(map, offset, line, problems);
    }

    private int KeyLine(string key) => LineOf(_node!.Children.Keys.First(k => k is YamlScalarNode { Value: { } name } && name == key));

    private YamlNode? Find(string key) =>
        _node is not null && _node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private int LineOf(YamlNode node) => _offset + (int)node.Start.Line;
}
