using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Core.Evaluation;

/// <summary>
/// A question with what would be right. <paramref name="Headings"/> are titles any of which answers (empty: nothing that the guide has);
/// <paramref name="Context"/> is the question before it, where it follows up.
/// </summary>
public sealed record LabelledQuestion(string Text, string Kind, IReadOnlyList<string> Headings, string? Context)
{
    public bool IsAnswerable => Headings.Count > 0;

    /// <summary>Reads JSON lines <c>{"q":…,"kind":…,"heading":text|[texts]|null,"context":…}</c>; unknown fields are passed over.</summary>
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
            IReadOnlyList<string> headings = node["heading"] switch
            {
                JsonArray list => [.. list.Select(h => h!.GetValue<string>())],
                { } one => [one.GetValue<string>()],
                null => [],
            };
            return new(text, node["kind"]?.GetValue<string>() ?? "question", headings, node["context"]?.GetValue<string>());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}
