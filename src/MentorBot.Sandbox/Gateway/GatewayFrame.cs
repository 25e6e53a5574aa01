using System.Buffers;
using System.Text.Json;

namespace MentorBot.Sandbox.Gateway;

/// <summary>One message to a client: <c>{t, s, op, d}</c>.</summary>
/// <param name="Op">The opcode.</param>
/// <param name="Name">The event, for op 0.</param>
/// <param name="Sequence">The number in its session, for op 0.</param>
/// <param name="Body">The text of <c>d</c>, made when the frame is sent; null when there is nothing to send any more.</param>
/// <remarks>
/// Most bodies are bytes that all receiving sessions share. That of a GUILD_CREATE after READY is rendered only when its turn comes: 2,500
/// servers at once would hold the world's lock for seconds, and the memory as long as the replay buffer.
/// </remarks>
internal sealed record GatewayFrame(int Op, string? Name, long? Sequence, Func<ReadOnlyMemory<byte>?> Body)
{
    private static readonly ReadOnlyMemory<byte> Null = "null"u8.ToArray();

    public static GatewayFrame Control(int op, string? body = null)
    {
        var text = body is null ? Null : System.Text.Encoding.UTF8.GetBytes(body);
        return new GatewayFrame(op, null, null, () => text);
    }

    /// <summary>Writes the frame's text; false when there is nothing to send.</summary>
    public bool Write(ArrayBufferWriter<byte> output)
    {
        if (Body() is not { } body)
            return false;
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("t"u8, Name);
            if (Sequence is { } sequence)
                json.WriteNumber("s"u8, sequence);
            else
                json.WriteNull("s"u8);
            json.WriteNumber("op"u8, Op);
            json.WritePropertyName("d"u8);
            json.WriteRawValue(body.Span, skipInputValidation: true);
            json.WriteEndObject();
        }

        return true;
    }
}
