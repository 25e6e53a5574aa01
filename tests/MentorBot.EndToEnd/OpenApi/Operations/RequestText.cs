using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Paths and queries have no types: a value is right if any reading of its text is.</summary>
internal static class RequestText
{
    /// <summary>"?a=1&amp;b=x%20y&amp;a=2" by key, in order.</summary>
    public static ILookup<string, string> Query(string query) => query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
        .ToLookup(pair => Decode(pair[0]), pair => pair.Length > 1 ? Decode(pair[1]) : "");

    /// <summary>The values of the placeholders, or null where the path is not of that template.</summary>
    public static Dictionary<string, string>? Match(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        if (wanted.Length != given.Length)
            return null;
        var values = new Dictionary<string, string>();
        foreach (var (want, have) in wanted.Zip(given, (want, have) => (want, Decode(have))))
        {
            if (want.StartsWith('{'))
                values[want.Trim('{', '}')] = have;
            else if (want != have)
                return null;
        }
        return values;
    }

    public static void Check(Schema schema, IReadOnlyList<string> texts, string at, Findings findings)
    {
        var tried = Readings(texts).Select(reading => Try(schema, reading, at)).ToList();
        findings.Take(tried.Find(t => t.Problems.Count == 0)
            ?? tried.MinBy(t => t.Problems.Count(p => p.At == at && p.Kind == ProblemKind.Type))!);
    }

    private static Findings Try(Schema schema, JsonNode? reading, string at)
    {
        var findings = new Findings();
        findings.Enter(schema, JsonSerializer.SerializeToElement(reading), at);
        return findings;
    }

    private static IEnumerable<JsonNode?> Readings(IReadOnlyList<string> texts)
    {
        if (texts.Count == 1)
            foreach (var reading in Readings(texts[0]))
                yield return reading;
        yield return new JsonArray([.. texts.Select(t => JsonValue.Create(t))]);
        yield return new JsonArray([.. texts.Select(t => Readings(t).Last())]);
    }

    /// <summary>Discord takes a boolean as true, True or 1.</summary>
    private static IEnumerable<JsonNode?> Readings(string text)
    {
        yield return JsonValue.Create(text);
        if (text is "true" or "True" or "1" or "false" or "False" or "0")
            yield return JsonValue.Create(text is "true" or "True" or "1");
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            yield return JsonValue.Create(number);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
