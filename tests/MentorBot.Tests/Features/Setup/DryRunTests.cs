using MentorBot.Routing;
using static MentorBot.Tests.Features.Setup.SetupBench;

namespace MentorBot.Tests.Features.Setup;

public sealed class DryRunTests : IDisposable
{
    private const string Known = "how long does dough rise?";
    private readonly SetupBench _bench = new();
    private ulong _last = 5000;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_shows_what_it_would_have_answered_and_counts_the_rest()
    {
        Said(Known);
        Said("good morning");
        Said(Known, byBot: true);
        _bench.History.Add(Said(Known, add: false) with { ReplyTo = _bench.History[0] });

        var reply = await _bench.Use("mentor dry-run");

        Assert.Equal(
            "In <#101>: I read the last 4 messages, 3 of them by people. Asked directly I would have answered 2, unasked 1.\n"
            + "- “how long does dough rise?” → How Bread Is Baked",
            reply.Text);
    }

    [Fact]
    public async Task It_lists_the_newest_ten_and_a_quote_cannot_alter_the_reply()
    {
        for (var i = 0; i < 200; i++)
            Said($"@everyone how long does dough rise?\n# **big** [x](https://example.org) <@12> {new string('\u2620', 100)}");

        var text = (await _bench.Use("setup.dry-run", "101")).Text;

        Assert.Contains("I read the last 200 messages, 200 of them by people", text, StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Length, 1, 12);
        Assert.DoesNotContain(" @everyone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<#102>")]
    [InlineData("102")]
    [InlineData("#chat")]
    [InlineData("Chat")]
    public async Task A_channel_is_named_as_people_name_it(string typed) =>
        Assert.StartsWith("In <#102>: ", (await _bench.Use("mentor dry-run", typed)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_is_quoted_to_whom_the_channel_is_hidden()
    {
        Said(Known);
        _bench.Unreadable.Add(ChatChannel);
        Assert.Contains("cannot read that channel yourself", await _bench.Refused("setup.dry-run", "102"), StringComparison.Ordinal);
        Assert.Contains("do not know that channel", await _bench.Refused("mentor dry-run", "123456"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_lacks_to_read_is_named()
    {
        _bench.Allow(ChatChannel, Everything & ~(1UL << 16));
        Assert.Contains("\"Read Message History\"", await _bench.Refused("mentor dry-run", "#chat"), StringComparison.Ordinal);
        _bench.Bot = _bench.Bot with { MessageContent = false };
        Assert.Contains("Message Content Intent", await _bench.Refused("mentor dry-run"), StringComparison.Ordinal);
    }

    private Post Said(string text, bool byBot = false, bool add = true)
    {
        var post = new Post(new(_last++), HelpChannel, new(12), byBot, text);
        if (add)
            _bench.History.Add(post);
        return post;
    }
}
