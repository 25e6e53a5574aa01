using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>Threads, forum posts and channels over REST.</summary>
public sealed class ThreadCallTests
{
    [Theory]
    [InlineData("channels/{channel}/messages/{message}/threads", """{"name":""}""", 400, 50035)]
    [InlineData("channels/{channel}/messages/{message}/threads", """{"name":"t","auto_archive_duration":61}""", 400, 50035)]
    [InlineData("channels/{channel}/messages/{notice}/threads", """{"name":"t"}""", 403, 50021)]
    [InlineData("channels/{channel}/messages/5/threads", """{"name":"t"}""", 404, 10008)]
    [InlineData("channels/{thread}/messages/{own}/threads", """{"name":"t"}""", 400, 50024)]
    [InlineData("channels/{channel}/threads", """{"name":"t"}""", 403, 50013)]
    [InlineData("channels/{dm}/threads", """{"name":"t","type":11}""", 400, 50024)]
    [InlineData("channels/{forum}/threads", """{"name":"t"}""", 400, 50035)]
    [InlineData("channels/{forum}/threads", """{"name":"t","message":{"content":"x"}}""", 400, 40067)]
    [InlineData("channels/{forum}/threads", """{"name":"t","message":{"content":"x"},"applied_tags":["{moderated}"]}""", 403, 50013)]
    [InlineData("channels/{forum}/threads", """{"name":"t","message":{"content":"x"},"applied_tags":["5"]}""", 404, 10087)]
    [InlineData("channels/{forum}/threads", """{"name":"t","message":{},"applied_tags":["{tag}"]}""", 400, 50006)]
    public async Task Threads_that_cannot_be_are_refused(string path, string body, int status, int code)
    {
        await using var chat = await ChatCalls.StartAsync();
        var answer = await chat.CallAsync("POST", path, body);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_message_has_one_thread_with_its_own_id()
    {
        await using var chat = await ChatCalls.StartAsync();
        var made = await chat.CallAsync("POST", "channels/{channel}/messages/{message}/threads", """{"name":"t"}""");
        Assert.Equal((201, chat["message"].ToString()), (made.Status, made.Text("id")));
        var again = await chat.CallAsync("POST", "channels/{channel}/messages/{message}/threads", """{"name":"t"}""");
        Assert.Equal((400, 160004), (again.Status, again.Code));
        var message = await chat.CallAsync("GET", "channels/{channel}/messages/{message}");
        Assert.Equal(("32", "t"), (message.Text("flags"), message.Json!["thread"]!["name"]!.ToString()));
    }

    [Fact]
    public async Task A_post_of_a_forum_has_the_id_of_its_first_message()
    {
        await using var chat = await ChatCalls.StartAsync();
        var post = await chat.CallAsync("POST", "channels/{forum}/threads",
            """{"name":"How?","message":{"content":"Like this","flags":64},"applied_tags":["{tag}"]}""");
        Assert.Equal(201, post.Status);
        Assert.Equal(post.Text("id"), post.Json!["message"]!["id"]!.ToString());
        Assert.Equal("0", post.Json["message"]!["flags"]!.ToString());
        Assert.Equal([chat["tag"].ToString()], post.Json["applied_tags"]!.AsArray().Select(tag => tag!.ToString()));
    }

    [Fact]
    public async Task An_archived_thread_takes_no_edits_and_opens_when_somebody_writes()
    {
        await using var chat = await ChatCalls.StartAsync();
        Change(chat, thread => chat.World.Threads.SetArchived(thread, true));
        Assert.Equal(50083, (await chat.CallAsync("PATCH", "channels/{thread}/messages/{own}", """{"content":"x"}""")).Code);
        Assert.Equal(50083, (await chat.CallAsync("PUT", "channels/{thread}/messages/{own}/reactions/%F0%9F%91%8D/@me")).Code);
        Assert.Equal(50083, (await chat.CallAsync("PUT", "channels/{thread}/thread-members/@me")).Code);
        Assert.Equal(50083, (await chat.CallAsync("PATCH", "channels/{thread}", """{"name":"x"}""")).Code);
        Assert.Equal(200, (await chat.CallAsync("POST", "channels/{thread}/messages", """{"content":"x"}""")).Status);
        Assert.False(chat.Thread.Thread!.Archived);
    }

    [Fact]
    public async Task A_locked_thread_is_for_those_who_manage_threads()
    {
        await using var chat = await ChatCalls.StartAsync();
        Change(chat, thread => thread.Thread!.Locked = true);
        var refused = await chat.CallAsync("POST", "channels/{thread}/messages", """{"content":"x"}""");
        Assert.Equal((403, 160005), (refused.Status, refused.Code));
        Assert.Equal(50013, (await chat.CallAsync("PATCH", "channels/{thread}", """{"locked":false}""")).Code);
        Change(chat, _ => chat.Small.Guild.Everyone.Permissions |= Permissions.ManageThreads);
        Assert.Equal(200, (await chat.CallAsync("PATCH", "channels/{thread}", """{"locked":false}""")).Status);
        Assert.Equal(200, (await chat.CallAsync("POST", "channels/{thread}/messages", """{"content":"x"}""")).Status);
    }

    [Fact]
    public async Task Archived_threads_are_listed_by_the_page()
    {
        await using var chat = await ChatCalls.StartAsync();
        lock (chat.World.Gate)
        {
            for (var i = 0; i < 5; i++)
            {
                var thread = chat.World.Threads.Start(chat.Small.Channel, chat.Small.Owner, $"{i}", ChannelType.PublicThread);
                chat.Small.Clock.Advance(TimeSpan.FromSeconds(1));
                chat.World.Threads.SetArchived(thread, true);
            }
        }
        var first = await chat.CallAsync("GET", "channels/{channel}/threads/archived/public?limit=3");
        Assert.Equal(("true", "4 3 2"), (first.Text("has_more"), Names(first)));
        var last = first.Json!["threads"]![2]!["thread_metadata"]!["archive_timestamp"]!.ToString();
        var rest = await chat.CallAsync("GET", $"channels/{{channel}}/threads/archived/public?before={Uri.EscapeDataString(last)}");
        Assert.Equal(("false", "1 0"), (rest.Text("has_more"), Names(rest)));
        Assert.Equal("thread", Names(await chat.CallAsync("GET", "guilds/{guild}/threads/active")));

        static string Names(Answer answer) => string.Join(' ', answer.Json!["threads"]!.AsArray().Select(thread => thread!["name"]));
    }

    [Fact]
    public async Task A_role_above_ones_own_cannot_be_given()
    {
        await using var chat = await ChatCalls.StartAsync();
        lock (chat.World.Gate)
        {
            chat.Small.Guild.Everyone.Permissions |= Permissions.ManageRoles;
            chat["above"] = chat.World.AddRole(chat.Small.Guild, "above").Id;
        }
        Assert.Equal(50013, (await chat.CallAsync("PUT", "guilds/{guild}/members/{ada}/roles/{above}")).Code);
        var made = await chat.CallAsync("POST", "guilds/{guild}/roles", """{"name":"below"}""");
        Assert.Equal(204, (await chat.CallAsync("PUT", $"guilds/{{guild}}/members/{{ada}}/roles/{made.Text("id")}")).Status);
        var member = await chat.CallAsync("GET", "guilds/{guild}/members/{ada}");
        Assert.Equal([made.Text("id")], member.Json!["roles"]!.AsArray().Select(role => role!.ToString()));
    }

    private static void Change(ChatCalls chat, Action<Channel> change)
    {
        lock (chat.World.Gate)
            change(chat.Thread);
    }
}
