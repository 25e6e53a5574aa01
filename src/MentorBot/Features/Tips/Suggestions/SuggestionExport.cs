using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>Accepted tips as files for <c>tips/</c> of a knowledge folder, one for each server.</summary>
internal sealed partial class SuggestionExport(SuggestionStore store)
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<(string Name, string Text)> All() =>
    [
        .. store.AllAccepted().GroupBy(one => one.Server).OrderBy(server => server.Key.Value)
            .Select(server => ($"server-{server.Key}.yml", Page([.. server]))),
    ];

    private static string Page(IReadOnlyList<Suggestion> all)
    {
        var (page, ids) = (new StringBuilder("# Tips that members of a server suggested. Move each into the file of its area.\n"),
            new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in all)
        {
            var about = one.Topic is { } topic ? $"[topic {topic}]"
                : $"[]  # a passage or a topic on {one.Subject}: without one it is not read";
            page.Append(CultureInfo.InvariantCulture, $"""

                {Id(one, ids)}:
                  title: {Quoted(one.Title)}
                  level: {one.Level.Word()}
                  about: {about}
                  text: >-
                {Folded(one.Text)}

                """);
        }
        return page.ToString();
    }

    /// <summary>Of the title's words; no two of a file are the same.</summary>
    private static string Id(Suggestion one, HashSet<string> taken)
    {
        var words = NoWord().Replace(one.Title.ToLowerInvariant(), "-").Trim('-');
        var id = words.Length is > 0 and <= CareerLimits.StudyId ? words
            : words.Length == 0 ? $"tip-{one.Id}" : words[..CareerLimits.StudyId].TrimEnd('-');
        return taken.Add(id) ? id : $"tip-{one.Id}";
    }

    /// <summary>JSON's quotes are YAML's.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, s_plain);

    private static string Folded(string text)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                lines.Add(line);
                line = "";
            }
            line += line.Length == 0 ? word : $" {word}";
        }
        return string.Join('\n', lines.Append(line).Select(one => $"    {one}"));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
