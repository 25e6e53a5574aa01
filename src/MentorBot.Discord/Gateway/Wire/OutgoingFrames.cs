using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>The frames that we send, as bytes.</summary>
internal static class OutgoingFrames
{
    private const string LibraryName = "MentorBot";

    /// <summary>Op 1: the last sequence number that was seen, or null.</summary>
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) =>
        Encoding.UTF8.GetBytes(sequence is { } last
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"op":1,"d":{{last}}}""")
            : """{"op":1,"d":null}""");

    public static ReadOnlyMemory<byte> Identify(string token, Intents intents, int shard, int shards, Presence? presence) =>
        Frame(GatewayOp.Identify, body =>
        {
            body.WriteStartObject();
            body.WriteString("token", token);
            body.WriteNumber("intents", (int)intents);
            body.WriteStartObject("properties");
            body.WriteString("os", SystemName());
            body.WriteString("browser", LibraryName);
            body.WriteString("device", LibraryName);
            body.WriteEndObject();
            body.WriteStartArray("shard");
            body.WriteNumberValue(shard);
            body.WriteNumberValue(shards);
            body.WriteEndArray();
            body.WriteNumber("large_threshold", 50);
            if (presence is not null)
            {
                body.WritePropertyName("presence");
                Write(body, presence);
            }
            body.WriteEndObject();
        });

    public static ReadOnlyMemory<byte> Resume(string token, string sessionId, long sequence) =>
        Frame(GatewayOp.Resume, body =>
        {
            body.WriteStartObject();
            body.WriteString("token", token);
            body.WriteString("session_id", sessionId);
            body.WriteNumber("seq", sequence);
            body.WriteEndObject();
        });

    public static ReadOnlyMemory<byte> PresenceUpdate(Presence presence) =>
        Frame(GatewayOp.PresenceUpdate, body => Write(body, presence));

    private static void Write(Utf8JsonWriter body, Presence presence)
    {
        body.WriteStartObject();
        body.WriteNull("since");
        body.WriteStartArray("activities");
        if (presence.Text is { } text)
        {
            body.WriteStartObject();
            // A custom status shows its state; Discord wants a name all the same.
            body.WriteString("name", presence.Type == ActivityType.Custom ? "Custom Status" : text);
            if (presence.Type == ActivityType.Custom)
                body.WriteString("state", text);
            body.WriteNumber("type", (int)presence.Type);
            body.WriteEndObject();
        }
        body.WriteEndArray();
        body.WriteString("status", presence.Status.ToString().ToLowerInvariant());
        body.WriteBoolean("afk", false);
        body.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Frame(GatewayOp op, Action<Utf8JsonWriter> writeBody)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteNumber("op", (int)op);
        json.WritePropertyName("d");
        writeBody(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static string SystemName() =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "windows"
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macos"
        : "linux";
}
