using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>format and contentEncoding.</summary>
internal static partial class Formats
{
    private static readonly Rule s_any = delegate { };

    public static Rule Rule(string format) => format switch
    {
        "int32" => Whole(int.MinValue, int.MaxValue),
        "int64" => Whole(long.MinValue, long.MaxValue),
        "double" => s_any, // every JSON number that System.Text.Json reads is one
        "snowflake" => Text("a Discord id", IsSnowflake),
        "date-time" => Text("an ISO 8601 time with its offset", IsDateTime),
        "uri" => Text("an absolute URI", text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.Length > 1),
        "nonce" => Text("a nonce", text => text.Length > 0),
        _ => throw new InvalidDataException($"The format {format} is not understood."),
    };

    public static Rule Encoding(string encoding) => encoding switch
    {
        "binary" => s_any, // a file part of a form; any bytes will do
        "base64" => Text("base64 or a data URI", IsBase64),
        _ => throw new InvalidDataException($"The encoding {encoding} is not understood."),
    };

    private static Rule Text(string what, Func<string, bool> holds) => TextRules.OnText((text, at, findings) =>
    {
        if (!holds(text))
            findings.Add(at, $"is \"{(text.Length > 60 ? $"{text[..60]}…" : text)}\", expected {what}");
    });

    private static Rule Whole(long least, long most) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.Number && (!value.TryGetDecimal(out var number) || number < least || number > most))
            findings.Add(at, $"is {ValueRules.Describe(value)}, expected a number from {least} to {most}");
    };

    private static bool IsSnowflake(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsDateTime(string text) => DateTime().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsBase64(string text)
    {
        if (DataUri().Match(text) is { Success: true } start)
            text = text[start.Length..];
        return text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^data:[a-z]+/[a-z0-9.+-]+;base64,", RegexOptions.CultureInvariant)]
    private static partial Regex DataUri();
}
