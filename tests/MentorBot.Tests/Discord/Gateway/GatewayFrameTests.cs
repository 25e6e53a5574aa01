using System.Text;
using System.Text.Json;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway.Wire;

namespace MentorBot.Tests.Discord.Gateway;

public class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"MESSAGE_CREATE","s":7,"op":0,"d":{"id":"1"}}""")]
    [InlineData("""{"op":0,"s":7,"t":"MESSAGE_CREATE","d":{"id":"1"}}""")]
    [InlineData("""{"d":{"id":"1"},"op":0,"s":7,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"op":0,"d":{"id":"1"},"x":[{"d":3}],"t":"MESSAGE\u005fCREATE","s":7}""")]
    [InlineData("""  { "new" : {"op":3} , "s" : 7 , "t" : "MESSAGE_CREATE" , "op" : 0 , "d" : {"id":"1"} } """)]
    public void The_keys_of_a_frame_may_come_in_any_order(string text)
    {
        var frame = GatewayFrame.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(GatewayOp.Dispatch, frame.Op);
        Assert.Equal(7, frame.Sequence);
        Assert.Equal(EventKind.MessageCreate, frame.Kind);
        Assert.StartsWith("""{"id":"1"}""", Encoding.UTF8.GetString(frame.Body));
    }

    [Fact]
    public void Frames_without_a_number_and_a_name_have_none()
    {
        var frame = GatewayFrame.Read("""{"t":null,"s":null,"op":9,"d":false}"""u8);

        Assert.Equal(GatewayOp.InvalidSession, frame.Op);
        Assert.Null(frame.Sequence);
        Assert.Equal(EventKind.Unknown, frame.Kind);
        Assert.Equal("false}", Encoding.UTF8.GetString(frame.Body));
    }

    [Fact]
    public void An_unknown_event_still_has_its_number()
    {
        var frame = GatewayFrame.Read("""{"t":"SOMETHING_NEW","s":12,"op":0,"d":[1,2}"""u8);

        Assert.Equal((12L, EventKind.Unknown), (frame.Sequence!.Value, frame.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"op\":\"0\"}")]
    [InlineData("{\"op\":0.5}")]
    [InlineData("{\"op\":99999999999}")]
    [InlineData("{\"s\":1,\"d\":{")]
    public void What_is_no_frame_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => GatewayFrame.Read(Encoding.UTF8.GetBytes(text)).Op);
}
