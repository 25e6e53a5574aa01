using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Core.Evaluation;

/// <summary>What a message says: what it is after, and the roles in order, the country and the level that it names.</summary>
public sealed record Understood(string Intent, IReadOnlyList<string> Roles, string? Country, string? Level);

/// <summary>
/// A question with what would be right. <paramref name="Headings"/> are titles any of which answers (empty: nothing that the guide has;
/// null: not labelled); <paramref name="Context"/> is the question before it, where it follows up.
/// </summary>
public sealed record LabelledQuestion(string Text, string Kind, IReadOnlyList<string>? Headings, string? Context)
{
    /// <summary>How the message is to be understood; null: not labelled.</summary>
    public Understood? Understood { get; init; }

    public bool IsAnswerable => Headings is { Count: > 0 };

    /// <summary>
    /// Reads JSON lines <c>{"q":…,"kind":…,"heading":text|[texts]|null,"context":…}</c>, with or instead of the heading
    /// <c>"intent":…,"role":text|[texts]|null,"country":…,"level":…</c>; unknown fields are passed over.
    /// </summary>
    /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
    public static IReadOnlyList<LabelledQuestion> Read(IEnumerable<string> lines, string file)
    {
        var questions = new List<LabelledQuestion>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                questions.Add(Parse(line) ?? throw new FormatException(
                    $"{file}:{number}: not a labelled question; write {{\"q\":\"…\",\"kind\":\"…\",\"heading\":\"…\"}}"));
        }
        return questions;
    }

    private static LabelledQuestion? Parse(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject node || node["q"]?.GetValue<string>() is not { } text)
                return null;
            var context = node["context"]?.GetValue<string>();
            var intent = node["intent"]?.GetValue<string>();
            var headings = intent is not null && !node.ContainsKey("heading") ? null : Texts(node["heading"]);
            return new(text, node["kind"]?.GetValue<string>() ?? intent ?? "question", headings, context)
            {
                Understood = intent is null
                    ? null
                    : new(intent, Texts(node["role"]), node["country"]?.GetValue<string>(), node["level"]?.GetValue<string>()),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.Select(text => text!.GetValue<string>())],
        { } one => [one.GetValue<string>()],
        null => [],
    };
}
