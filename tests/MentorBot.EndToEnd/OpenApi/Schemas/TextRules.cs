using System.Text.Json;
using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>minLength, maxLength, pattern. JSON Schema counts code points, not UTF-16 units: an emoji is one.</summary>
internal static class TextRules
{
    public static Rule MinLength(int limit) => OnText((text, at, findings) =>
    {
        if (Length(text) is var length && length < limit)
            findings.Add(at, $"has {length} characters, at least {limit} expected");
    });

    public static Rule MaxLength(int limit) => OnText((text, at, findings) =>
    {
        if (Length(text) is var length && length > limit)
            findings.Add(at, $"has {length} characters, at most {limit} allowed");
    });

    public static Rule Pattern(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, TimeSpan.FromSeconds(5));
        return OnText((text, at, findings) =>
        {
            if (!regex.IsMatch(text))
                findings.Add(at, $"does not match {pattern}");
        });
    }

    public static Rule OnText(Action<string, string, Findings> rule) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.String)
            rule(value.GetString()!, at, findings);
    };

    private static int Length(string text) => text.EnumerateRunes().Count();
}
