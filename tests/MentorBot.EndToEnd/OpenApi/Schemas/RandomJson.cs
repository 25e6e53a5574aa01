using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>Any JSON, with a liking for the words and values that Discord's objects have, and for what is odd.</summary>
internal static class RandomJson
{
    private static readonly string[] s_names =
        ["type", "id", "content", "components", "embeds", "options", "name", "errors", "_errors", "code", "data", "a~b/c", "", "\\ud83d"];

    private static readonly string[] s_scalars =
    [
        "null", "true", "false", "0", "1", "-1", "2", "1e400", "-0.0", "1e-400", "3.5", "9223372036854775808",
        "\"\"", "\"1\"", "\"\\ud83d\"", "\"2026-01-01T00:00:00Z\"", "\"attachment://a\"", "\"😀\"",
        "123456789012345678901234567890123456789012345",
    ];

    public static Gen<string> Value { get; } = Gen.Sized(size => OfDepth(Math.Min(size / 10, 5)));

    private static Gen<string> OfDepth(int depth)
    {
        var scalar = Gen.OneOf(Gen.Elements(s_scalars), ArbMap.Default.GeneratorFor<string>().Select(s => JsonSerializer.Serialize(s)));
        if (depth == 0)
            return scalar;
        var below = OfDepth(depth - 1);
        var pair = Gen.Elements(s_names).SelectMany(name => below.Select(value => $"\"{name}\":{value}"));
        return Gen.OneOf(scalar, Few(below).Select(items => $"[{string.Join(',', items)}]"),
            Few(pair).Select(pairs => $"{{{string.Join(',', pairs)}}}"));
    }

    private static Gen<List<string>> Few(Gen<string> item) =>
        Gen.Choose(0, 4).SelectMany(count => item.ListOf(count)).Select(l => l.ToList());
}
