using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Discord.Entities;

/// <summary>The mark by which Discord knows a message that is sent again: at most 25 characters.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
[JsonConverter(typeof(NonceConverter))]
public readonly record struct Nonce(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Senders may use numbers too; they read as their digits.</summary>
public sealed class NonceConverter : JsonConverter<Nonce>
{
    public override Nonce Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new Nonce(reader.GetString() ?? ""),
        JsonTokenType.Number =>
            new Nonce(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
        _ => throw new JsonException("A nonce is expected."),
    };

    public override void Write(Utf8JsonWriter writer, Nonce value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
