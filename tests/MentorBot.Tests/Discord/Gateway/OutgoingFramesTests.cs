using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Gateway.Wire;

namespace MentorBot.Tests.Discord.Gateway;

public class OutgoingFramesTests
{
    [Fact]
    public void A_login_names_the_intents_the_shard_and_the_presence()
    {
        var presence = new Presence(OnlineStatus.Idle, "questions about careers", ActivityType.Listening);

        var d = Body(OutgoingFrames.Identify("a.secret", Intents.Default, 3, 16, presence), 2);

        Assert.Equal("a.secret", (string?)d["token"]);
        Assert.Equal(1 | 512 | 4096, (int?)d["intents"]);
        Assert.Equal("[3,16]", d["shard"]!.ToJsonString());
        Assert.Equal("idle", (string?)d["presence"]!["status"]);
        Assert.Equal(2, (int?)d["presence"]!["activities"]![0]!["type"]);
        Assert.NotNull(d["properties"]!["os"]);
    }

    [Fact]
    public void The_text_of_a_custom_status_stands_in_its_state()
    {
        var activity = Body(OutgoingFrames.PresenceUpdate(new Presence(OnlineStatus.Online, "here to help")), 3)["activities"]![0]!;

        Assert.Equal("here to help", (string?)activity["state"]);
        Assert.NotEqual("here to help", (string?)activity["name"]);
    }

    [Fact]
    public void Heartbeats_carry_the_last_number_or_null()
    {
        Assert.Equal("""{"op":1,"d":null}""", Encoding.UTF8.GetString(OutgoingFrames.Heartbeat(null).Span));
        Assert.Equal("""{"op":1,"d":42}""", Encoding.UTF8.GetString(OutgoingFrames.Heartbeat(42).Span));
    }

    [Fact]
    public void The_longest_presence_fits_a_frame()
    {
        var presence = new Presence(OnlineStatus.Dnd, new string('ห', Presence.TextLimit), ActivityType.Playing);

        Assert.True(OutgoingFrames.Identify(new string('t', 200), Intents.Default, 0, 1, presence).Length <= GatewaySocket.FrameLimit);
        Assert.Throws<ArgumentException>(() => new Presence(OnlineStatus.Online, new string('x', Presence.TextLimit + 1)));
    }

    private static JsonNode Body(ReadOnlyMemory<byte> frame, int op)
    {
        var json = JsonNode.Parse(frame.Span)!;
        Assert.Equal(op, (int?)json["op"]);
        return json["d"]!;
    }
}
