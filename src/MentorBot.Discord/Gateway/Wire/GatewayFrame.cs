using System.Text.Json;
using MentorBot.Discord.Events;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>What a frame is for (https://discord.com/developers/docs/topics/opcodes-and-status-codes).</summary>
internal enum GatewayOp
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    PresenceUpdate = 3,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>The envelope of a message, with the body left as the bytes that it came in.</summary>
internal readonly ref struct GatewayFrame
{
    private GatewayFrame(GatewayOp op, long? sequence, EventKind kind, ReadOnlySpan<byte> body)
    {
        (Op, Sequence, Kind) = (op, sequence, kind);
        Body = body;
    }

    public GatewayOp Op { get; }

    public long? Sequence { get; }

    public EventKind Kind { get; }

    /// <summary>Starts with the value of `d`; what follows that value is of no meaning. Empty when there is none.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>
    /// Reads the envelope, whatever the order of its keys. Discord writes `d` last: then the body is not even looked at here.
    /// </summary>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static GatewayFrame Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        int? op = null;
        long? sequence = null;
        var kind = EventKind.Unknown;
        var body = ReadOnlySpan<byte>.Empty;
        var (sawSequence, sawName) = (false, false);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("d"u8))
            {
                Expect(reader.Read());
                body = message[(int)reader.TokenStartIndex..];
                if (op is not null && sawSequence && sawName)
                    break;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("op"u8))
            {
                Expect(reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number));
                op = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                sawSequence = reader.Read();
                sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                sawName = reader.Read();
                kind = EventNames.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return op is { } known ? new GatewayFrame((GatewayOp)known, sequence, kind, body) : throw new JsonException("The frame has no \"op\".");
    }

    private static void Expect(bool asExpected)
    {
        if (!asExpected)
            throw new JsonException("The frame is not what the gateway sends.");
    }
}
