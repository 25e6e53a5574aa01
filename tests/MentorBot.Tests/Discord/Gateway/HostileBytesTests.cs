using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway.Wire;

namespace MentorBot.Tests.Discord.Gateway;

/// <summary>Whatever a server sends, reading it ends, and ends in an exception that the shard catches or in nothing worse.</summary>
public class HostileBytesTests
{
    private static readonly string[] s_bits =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "false", "0", "-1", "1e999", "99999999999999999999", "\"op\":0,", "\"s\":1,",
        "\"t\":\"MESSAGE_CREATE\",", "\"t\":\"READY\",", "\"d\":{", "\"d\":", "\"id\":\"1\",", "\"id\":1,", "\"id\":null,", "\"author\":{",
        "\"mentions\":[{\"id\":\"1\"}],", "\"mention_roles\":[1,\"2\",null],", "\"guild_id\":\"1\",", "\"type\":1.5,", "\"\\u0000\":\"\\ud800\",",
        "\"members\":[{\"user\":{\"id\":\"1\"},\"roles\":[\"", "\"content\":\"x\"", "\u0000", "\uD800", " ", "\"roles\":[", "\"user\":",
        "\"channels\":[{\"type\":\"x\"}],", "\"data\":{\"options\":[", "\"components\":[{\"type\":99}],", "\"timestamp\":\"never\",",
    ];

    private static readonly Gen<byte[]> s_texts = Gen.Elements(s_bits).ListOf().Select(bits => Encoding.UTF8.GetBytes(string.Concat(bits)));

    private static readonly Gen<byte[]> s_bytes = ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []);

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60).WithReplay(20261122, 31415927);

    [Fact]
    public void Any_bytes_are_a_frame_or_are_refused() =>
        Prop.ForAll(Gen.OneOf(s_bytes, s_texts).ToArbitrary(), bytes => Ends(() => _ = GatewayFrame.Read(bytes).Op)).Check(s_config);

    [Fact]
    public void Any_body_becomes_an_event_or_is_refused()
    {
        var bodies = Gen.OneOf(s_bytes, s_texts, s_texts.Select(text => (byte[])[(byte)'{', .. text]));
        var cases = bodies.SelectMany(_ => Gen.Elements(Enum.GetValues<EventKind>()), (body, kind) => (Kind: kind, Body: body));

        Prop.ForAll(cases.ToArbitrary(), c => Ends(() =>
        {
            var reader = new EventReader(0, EventFilter.Everything);
            if (c.Kind == EventKind.Ready)
                reader.ReadReady(c.Body, out _);
            else
                reader.Read(c.Kind, c.Body);
        })).Check(s_config);
    }

    [Fact]
    public void Any_bytes_are_unpacked_or_refused() =>
        Prop.ForAll(s_bytes.ToArbitrary(), bytes =>
        {
            using var inflater = new ZlibInflater();
            using var buffer = new MessageBuffer(64 * 1024);
            Ends(() => inflater.Inflate((byte[])[0x78, 0x9C, .. bytes], buffer));
        }).Check(s_config);

    private static void Ends(Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or GatewayDataException)
        {
            // Refused.
        }
    }
}
