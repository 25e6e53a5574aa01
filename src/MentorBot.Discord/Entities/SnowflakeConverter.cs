using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Discord.Entities;

/// <summary>Reads an id from a string or, as some servers send short ones, from a number; writes a string; null reads as 0.</summary>
public sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    private const int MostDigits = 20;

    public override bool HandleNull => true;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => FromText(ref reader),
        JsonTokenType.Number when reader.TryGetUInt64(out var value) => new Snowflake(value),
        JsonTokenType.Null => default,
        _ => throw new JsonException("An id is expected."),
    };

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[MostDigits];
        value.Value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake FromText(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
            return Parsed(reader.ValueSpan);
        Span<byte> text = stackalloc byte[MostDigits * 6];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= text.Length ? Parsed(text[..reader.CopyString(text)]) : throw new JsonException("An id is expected.");
    }

    private static Snowflake Parsed(ReadOnlySpan<byte> digits) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Snowflake(value)
            : throw new JsonException("An id is expected.");
}
