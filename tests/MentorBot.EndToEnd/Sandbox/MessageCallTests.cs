using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>Messages, reactions, pins and files over REST.</summary>
public sealed class MessageCallTests
{
    private const string Send = "channels/{channel}/messages";

    [Theory]
    [InlineData("channels/1/messages", """{"content":"x"}""", 404, 10003)]
    [InlineData("channels/{hidden}/messages", """{"content":"x"}""", 403, 50001)]
    [InlineData("channels/{silent}/messages", """{"content":"x"}""", 403, 50013)]
    [InlineData("channels/{bare}/messages", """{"embeds":[{"title":"x"}]}""", 403, 50013)]
    [InlineData("channels/{bare}/messages", """{"content":"x","message_reference":{"message_id":"5","fail_if_not_exists":false}}""",
        403, 160002)]
    [InlineData("channels/{forum}/messages", """{"content":"x"}""", 400, 40058)]
    [InlineData("channels/{category}/messages", """{"content":"x"}""", 400, 50008)]
    [InlineData(Send, "{}", 400, 50006)]
    [InlineData(Send, """{"content":"   "}""", 400, 50006)]
    [InlineData(Send, """{"content":"x","message_reference":{"message_id":"{notice}"}}""", 403, 50021)]
    [InlineData(Send, """{"content":"x","message_reference":{"message_id":"5"}}""", 400, 50035)]
    public async Task Sends_that_cannot_be_are_refused(string path, string body, int status, int code)
    {
        await using var chat = await ChatCalls.StartAsync();
        var answer = await chat.CallAsync("POST", path, body);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"content":5}""", "content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "NONCE_TYPE_TOO_LONG")]
    [InlineData("""{"embeds":{}}""", "embeds", "LIST_TYPE_CONVERT")]
    [InlineData("""{"embeds":[{"color":16777216,"title":"x"}]}""", "embeds.0.color", "NUMBER_TYPE_MAX")]
    [InlineData("""{"embeds":[{}]}""", "embeds.0", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"fields":[{"name":"n","value":" "}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"image":{"url":"ftp://x/y.png"}}]}""", "embeds.0.image.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"embeds":[{"title":"x","timestamp":"soon"}]}""", "embeds.0.timestamp", "DATETIME_TYPE_PARSE")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["{ada}"]}}""", "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","attachments":[{"id":0}]}""", "attachments.0.id", "ATTACHMENT_NOT_FOUND")]
    [InlineData("""{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""", "content",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"components":[{"type":10,"content":"y"}]}""", "components.0", "UNION_TYPE_CHOICES")]
    public async Task Invalid_forms_are_refused_where_the_mistake_is(string body, string path, string code)
    {
        await using var chat = await ChatCalls.StartAsync();
        var answer = await chat.CallAsync("POST", Send, body);
        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        var leaf = path.Split('.').Aggregate(answer.Json!["errors"], (node, step) => node?[step]);
        Assert.Contains(code, leaf?["_errors"]?.AsArray().Select(error => error!["code"]!.ToString()) ?? []);
    }

    [Theory]
    [InlineData("content", 2000)]
    [InlineData("title", 256)]
    [InlineData("description", 4096)]
    public async Task A_text_may_be_as_long_as_its_limit_and_no_longer(string key, int max)
    {
        await using var chat = await ChatCalls.StartAsync();
        Assert.Equal(200, (await chat.CallAsync("POST", Send, Body(max))).Status);
        Assert.Equal(50035, (await chat.CallAsync("POST", Send, Body(max + 1))).Code);

        string Body(int length)
        {
            var text = $$"""{"{{key}}":"{{new string('x', length)}}"}""";
            return key == "content" ? text : $$"""{"embeds":[{{text}}]}""";
        }
    }

    [Fact]
    public async Task All_embeds_together_have_six_thousand_characters_at_most()
    {
        await using var chat = await ChatCalls.StartAsync();
        Assert.Equal(200, (await chat.CallAsync("POST", Send, Body(3000))).Status);
        Assert.NotNull((await chat.CallAsync("POST", Send, Body(3001))).Json!["errors"]!["embeds"]!["_errors"]);

        string Body(int length) =>
            $$"""{"embeds":[{"description":"{{new string('x', 3000)}}"},{"description":"{{new string('y', length)}}"}]}""";
    }

    [Fact]
    public async Task A_file_comes_with_its_message_and_goes_with_it()
    {
        await using var chat = await ChatCalls.StartAsync();
        var sent = await chat.CallAsync("POST", Send,
            """{"attachments":[{"id":"0","description":"alt"}],"embeds":[{"image":{"url":"attachment://my_notes.txt"}}]}""",
            ("my notes.txt", "hello"u8.ToArray()));
        Assert.Equal("alt", sent.Json!["attachments"]![0]!["description"]!.ToString());
        var url = sent.Json["attachments"]![0]!["url"]!.ToString();
        Assert.Equal(url, sent.Json["embeds"]![0]!["image"]!["url"]!.ToString());
        Assert.Equal("hello", await chat.Small.Http.GetStringAsync(url));
        await chat.CallAsync("DELETE", Send + "/" + sent.Text("id"));
        Assert.Equal(404, (int)(await chat.Small.Http.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task An_edit_keeps_the_files_that_it_names()
    {
        await using var chat = await ChatCalls.StartAsync();
        var sent = await chat.CallAsync("POST", Send, "{}", ("a.txt", [1]), ("b.txt", [2]));
        var path = Send + "/" + sent.Text("id");
        var second = sent.Json!["attachments"]![1]!["id"]!.ToString();
        var same = await chat.CallAsync("PATCH", path, """{"content":"x"}""");
        Assert.Equal(2, same.Json!["attachments"]!.AsArray().Count);
        var edited = await chat.CallAsync("PATCH", path, $$"""{"attachments":[{"id":"{{second}}"},{"id":"0"}]}""", ("c.txt", [3]));
        Assert.Equal(["b.txt", "c.txt"], edited.Json!["attachments"]!.AsArray().Select(file => file!["filename"]!.ToString()));
        Assert.Equal(50006, (await chat.CallAsync("PATCH", path, """{"content":"","attachments":[]}""")).Code);
    }

    [Fact]
    public async Task A_message_becomes_one_of_components_and_never_back()
    {
        await using var chat = await ChatCalls.StartAsync();
        var path = Send + "/" + (await chat.CallAsync("POST", Send, """{"content":"x"}""")).Text("id");
        const string components = """
            "flags":32768,"components":[{"type":10,"content":"y"}]
            """;
        Assert.Equal(50035, (await chat.CallAsync("PATCH", path, "{" + components + "}")).Code);
        var changed = await chat.CallAsync("PATCH", path, """{"content":null,""" + components + "}");
        Assert.Equal(("", "32768"), (changed.Text("content"), changed.Text("flags")));
        var again = await chat.CallAsync("PATCH", path, """{"flags":0,"components":[{"type":10,"content":"z"}]}""");
        Assert.Equal("32768", again.Text("flags"));
    }

    [Theory]
    [InlineData("PATCH", "channels/{channel}/messages/{message}", """{"content":"x"}""", 403, 50005)]
    [InlineData("PATCH", "channels/{channel}/messages/{message}", """{"flags":4}""", 403, 50013)]
    [InlineData("DELETE", "channels/{channel}/messages/{message}", null, 403, 50013)]
    [InlineData("DELETE", "channels/{channel}/messages/5", null, 404, 10008)]
    [InlineData("GET", "channels/{silent}/messages/5", null, 403, 50013)]
    [InlineData("POST", "channels/{channel}/messages/bulk-delete", """{"messages":["{message}","{notice}"]}""", 403, 50013)]
    [InlineData("POST", "channels/{dm}/messages/bulk-delete", """{"messages":["{message}","{notice}"]}""", 403, 50003)]
    [InlineData("PUT", "channels/{channel}/messages/pins/{message}", null, 403, 50013)]
    [InlineData("PUT", "channels/{channel}/messages/{message}/reactions/party/@me", null, 400, 10014)]
    public async Task Other_calls_that_may_not_be_are_refused(string method, string path, string? body, int status, int code)
    {
        await using var chat = await ChatCalls.StartAsync();
        var answer = await chat.CallAsync(method, path, body);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"messages":["{message}"]}""", 50016)]
    [InlineData("""{"messages":["{message}","{message}"]}""", 50035)]
    [InlineData("""{"messages":["{message}","175928847299117063"]}""", 50034)]
    public async Task A_bulk_delete_takes_two_to_a_hundred_different_young_messages(string body, int code)
    {
        await using var chat = await ChatCalls.StartAsync();
        Grant(chat, Permissions.ManageMessages);
        Assert.Equal(code, (await chat.CallAsync("POST", "channels/{channel}/messages/bulk-delete", body)).Code);
        var good = await chat.CallAsync("POST", "channels/{channel}/messages/bulk-delete", """{"messages":["{message}","{notice}"]}""");
        Assert.Equal(204, good.Status);
        Assert.Equal(10008, (await chat.CallAsync("GET", "channels/{channel}/messages/{message}")).Code);
    }

    [Fact]
    public async Task Pages_of_messages_are_cut_by_an_id_and_come_newest_first()
    {
        await using var chat = await ChatCalls.StartAsync();
        List<ulong> ids;
        lock (chat.World.Gate)
            ids = [.. Enumerable.Range(0, 10).Select(i => chat.World.Posts.Create(
                chat.Small.Owner, chat.Small.Channel, new MessageDraft { Content = $"{i}" }).Id)];
        chat["fifth"] = ids[4];
        Assert.Equal([ids[3], ids[2]], await Page("before={fifth}&limit=2"));
        Assert.Equal([ids[6], ids[5]], await Page("after={fifth}&limit=2"));
        Assert.Equal([ids[5], ids[4], ids[3]], await Page("around={fifth}&limit=3"));
        Assert.Equal([ids[9]], await Page("limit=1"));
        Assert.Equal(50035, (await chat.CallAsync("GET", Send + "?before={fifth}&after={fifth}")).Code);
        Assert.Equal(50035, (await chat.CallAsync("GET", Send + "?limit=101")).Code);
        Assert.Empty((await chat.CallAsync("GET", "channels/{silent}/messages")).Json!.AsArray());

        async Task<IEnumerable<ulong>> Page(string query) =>
            (await chat.CallAsync("GET", Send + "?" + query)).Json!.AsArray().Select(message => ulong.Parse(message!["id"]!.ToString()));
    }

    [Fact]
    public async Task A_message_holds_twenty_emojis_and_a_channel_two_hundred_and_fifty_pins()
    {
        await using var chat = await ChatCalls.StartAsync();
        Grant(chat, Permissions.PinMessages);
        lock (chat.World.Gate)
        {
            for (var i = 0; i < 20; i++)
                chat.World.Reactions.Add(chat.Asked, chat.Small.Owner, new Emoji(null, char.ConvertFromUtf32(0x1F600 + i)));
            for (var i = 0; i < 250; i++)
                chat.World.Pins.Add(
                    chat.World.Posts.Create(chat.Small.Owner, chat.Small.Channel, new MessageDraft { Content = "x" }), chat.Small.Owner);
        }
        var reaction = await chat.CallAsync("PUT", "channels/{channel}/messages/{message}/reactions/%F0%9F%91%8D/@me");
        Assert.Equal((400, 30010), (reaction.Status, reaction.Code));
        var pin = await chat.CallAsync("PUT", "channels/{channel}/messages/pins/{message}");
        Assert.Equal((400, 30003), (pin.Status, pin.Code));
    }

    [Fact]
    public async Task A_message_is_published_once_in_an_announcement_channel_and_another_s_only_by_who_manages_messages()
    {
        await using var chat = await ChatCalls.StartAsync();
        lock (chat.World.Gate)
        {
            var news = chat.World.AddChannel(chat.Small.Guild, "news", ChannelType.Announcement);
            var other = chat.World.Posts.Create(chat.Small.Owner, news, new MessageDraft { Content = "tidings" });
            (chat["news"], chat["tidings"]) = (news.Id, other.Id);
        }
        chat["mine"] = ulong.Parse((await chat.CallAsync("POST", "channels/{news}/messages", """{"content":"x"}""")).Text("id")!);
        Assert.Equal(50024, (await chat.CallAsync("POST", "channels/{channel}/messages/{message}/crosspost")).Code);
        Assert.Equal(50013, (await chat.CallAsync("POST", "channels/{news}/messages/{tidings}/crosspost")).Code);

        var published = await chat.CallAsync("POST", "channels/{news}/messages/{mine}/crosspost");
        Assert.Equal(1, published.Json!["flags"]!.GetValue<int>() & 1);
        var again = await chat.CallAsync("POST", "channels/{news}/messages/{mine}/crosspost");
        Assert.Equal((400, 40033), (again.Status, again.Code));
        Grant(chat, Permissions.ManageMessages);
        Assert.Equal(200, (await chat.CallAsync("POST", "channels/{news}/messages/{tidings}/crosspost")).Status);
    }

    [Fact]
    public async Task A_person_who_closed_direct_messages_or_shares_no_guild_is_not_reached()
    {
        await using var chat = await ChatCalls.StartAsync();
        User stranger;
        lock (chat.World.Gate)
        {
            stranger = chat.World.AddUser("stranger");
            chat.Small.Owner.DmsClosed = true;
        }
        Assert.Equal(50007, (await chat.CallAsync("POST", "channels/{dm}/messages", """{"content":"x"}""")).Code);
        var opened = await chat.CallAsync("POST", "users/@me/channels", $$"""{"recipient_id":"{{stranger.Id}}"}""");
        Assert.Equal(200, opened.Status);
        Assert.Equal(50278, (await chat.CallAsync("POST", $"channels/{opened.Text("id")}/messages", """{"content":"x"}""")).Code);
        Assert.Equal(50033, (await chat.CallAsync("POST", "users/@me/channels", """{"recipient_id":"5"}""")).Code);
    }

    [Fact]
    public async Task Opening_direct_conversations_too_fast_is_refused_for_a_while()
    {
        await using var chat = await ChatCalls.StartAsync();
        lock (chat.World.Gate)
        {
            chat.World.NewDms.PerMinute = 1;
            (chat["one"], chat["two"]) = (chat.World.AddUser("one").Id, chat.World.AddUser("two").Id);
        }
        Assert.Equal(200, (await Open("{one}")).Status);
        Assert.Equal(40003, (await Open("{two}")).Code);
        Assert.Equal(200, (await Open("{one}")).Status);
        chat.Small.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await Open("{two}")).Status);

        Task<Answer> Open(string id) => chat.CallAsync("POST", "users/@me/channels", $$"""{"recipient_id":"{{id}}"}""");
    }

    private static void Grant(ChatCalls chat, Permissions permissions)
    {
        lock (chat.World.Gate)
            chat.Small.Guild.Everyone.Permissions |= permissions;
    }
}
