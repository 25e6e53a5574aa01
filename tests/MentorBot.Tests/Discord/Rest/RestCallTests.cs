using System.Text.Json.Nodes;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;

namespace MentorBot.Tests.Discord.Rest;

/// <summary>What goes out: addresses, headers and bodies.</summary>
public class RestCallTests
{
    private static readonly Snowflake Place = new(77);
    private static readonly InteractionHandle Handle = new(new(5), new(6), new InteractionToken("interaction/token=very-secret"));

    private readonly StubDiscord _discord = new();

    private JsonObject Body => JsonNode.Parse(_discord.Sent[^1].Body)!.AsObject();

    [Fact]
    public async Task A_call_of_the_bot_carries_its_token_and_says_what_it_is()
    {
        using var rest = _discord.Answer(200).Client();
        await rest.GetOwnUserAsync();

        var sent = Assert.Single(_discord.Sent);
        Assert.Equal("https://stub.example/api/v10/users/@me", sent.Address.ToString());
        Assert.Contains($"Authorization: Bot {StubDiscord.BotToken}", sent.Headers);
        Assert.Matches(@"User-Agent: DiscordBot \(.+, .+\)", sent.Headers);
    }

    [Fact]
    public async Task A_message_notifies_nobody_and_carries_an_enforced_nonce()
    {
        using var rest = _discord.Answer(200).Client();
        await rest.SendMessageAsync(Place, OutgoingMessage.Text("@everyone <@1>") with { ReplyTo = new Snowflake(8) });

        Assert.Equal("""{"parse":[],"replied_user":false}""", Body["allowed_mentions"]!.ToJsonString());
        Assert.Equal("""{"message_id":"8","fail_if_not_exists":false}""", Body["message_reference"]!.ToJsonString());
        Assert.True((bool)Body["enforce_nonce"]!);
        Assert.InRange(((string)Body["nonce"]!).Length, 8, 25);
    }

    [Fact]
    public async Task A_message_may_notify_exactly_those_it_lists()
    {
        using var rest = _discord.Answer(200).Client();
        await rest.SendMessageAsync(Place, OutgoingMessage.Text("hi") with
        {
            Nonce = new Nonce("job-1"),
            Mentions = new Mentions { Users = [new(1), new(2), new(1)], Roles = [new(3)], RepliedUser = true },
        });

        Assert.Equal("""{"parse":[],"users":["1","2"],"roles":["3"],"replied_user":true}""", Body["allowed_mentions"]!.ToJsonString());
        Assert.Equal("job-1", (string?)Body["nonce"]);
    }

    [Fact]
    public async Task Nonces_that_the_client_makes_up_differ()
    {
        using var rest = _discord.Answer(200).Client();
        await rest.SendMessageAsync(Place, OutgoingMessage.Text("one"));
        var first = (string?)Body["nonce"];
        await rest.SendMessageAsync(Place, OutgoingMessage.Text("two"));

        Assert.NotEqual(first, (string?)Body["nonce"]);
    }

    [Fact]
    public async Task An_edit_leaves_nothing_of_the_old_message_and_notifies_nobody()
    {
        using var rest = _discord.Answer(200).Client();
        await rest.EditMessageAsync(Place, new Snowflake(9),
            OutgoingMessage.Of(new TextDisplay("new")) with { KeptAttachments = [new(4)] });

        Assert.Equal("PATCH", _discord.Sent[0].Method);
        Assert.Equal(
            """
            {"content":null,"embeds":[],"components":[{"type":10,"content":"new"}],"attachments":[{"id":"4"}],
            "allowed_mentions":{"parse":[],"replied_user":false},"flags":32768}
            """.ReplaceLineEndings(""), Body.ToJsonString());
    }

    [Fact]
    public async Task A_card_goes_out_as_components()
    {
        using var rest = _discord.Answer(200).Client();
        var ok = new Button("v1|ok", "OK") { Emoji = new ComponentEmoji("👍") };
        var row = new ActionRow(ok, Button.Link("Read", new Uri("https://example.org/a b")));
        var section = new Section([new TextDisplay("text")], new Thumbnail(new Media("attachment://a.png")));
        var file = new OutgoingFile("a.png", "PNG"u8.ToArray()) { ContentType = "image/png", Description = "alt" };
        var card = OutgoingMessage.Of(new Container(section, new Separator(), row) { AccentColor = 255 });
        await rest.FollowUpAsync(Handle, card with { Ephemeral = true, Files = [file] });

        var sent = _discord.Sent[0];
        Assert.Contains("multipart/form-data", sent.Headers);
        Assert.Contains("name=\"payload_json\"", sent.Body);
        Assert.Contains("name=\"files[0]\"; filename=\"a.png\"", sent.Body);
        Assert.Contains("image/png", sent.Body);
        Assert.Contains(
            """
            "components":[{"type":17,"components":[
            {"type":9,"components":[{"type":10,"content":"text"}],"accessory":{"type":11,"media":{"url":"attachment://a.png"}}},
            {"type":14,"divider":true,"spacing":1},
            {"type":1,"components":[
            {"type":2,"style":2,"label":"OK","custom_id":"v1|ok","emoji":{"name":"\uD83D\uDC4D"}},
            {"type":2,"style":5,"label":"Read","url":"https://example.org/a%20b"}]}],
            "accent_color":255}],"attachments":[{"id":"0","filename":"a.png","description":"alt"}],
            """.ReplaceLineEndings(""), sent.Body.Replace("\\u002B", "+"));
        Assert.Contains("\"flags\":32832", sent.Body);
    }

    [Fact]
    public async Task Answers_to_interactions_carry_the_token_in_the_address_and_no_authorization()
    {
        using var rest = _discord.Answer(204, body: null).Client();
        await rest.RespondAsync(Handle, InteractionResponse.Defer(ephemeral: true));

        var sent = Assert.Single(_discord.Sent);
        Assert.Equal("https://stub.example/api/v10/interactions/5/interaction%2Ftoken%3Dvery-secret/callback", sent.Address.AbsoluteUri);
        Assert.DoesNotContain("Authorization", sent.Headers);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", sent.Body);
    }

    [Fact]
    public async Task Every_kind_of_first_answer_has_its_number()
    {
        using var rest = _discord.Answer(204, body: null).Client();
        var expected = new (InteractionResponse Response, string Body)[]
        {
            (InteractionResponse.Pong, """{"type":1}"""),
            (InteractionResponse.Reply(OutgoingMessage.Text("x")),
                """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":[],"replied_user":false}}}"""),
            (InteractionResponse.Defer(), """{"type":5}"""),
            (InteractionResponse.DeferUpdate, """{"type":6}"""),
            (InteractionResponse.Update(OutgoingMessage.Text("x")),
                """
                {"type":7,"data":{"content":"x","embeds":[],"components":[],"attachments":[],
                "allowed_mentions":{"parse":[],"replied_user":false}}}
                """.ReplaceLineEndings("")),
            (InteractionResponse.Choices(new("One", "1"), new("Two", 2)),
                """{"type":8,"data":{"choices":[{"name":"One","value":"1"},{"name":"Two","value":2}]}}"""),
            (InteractionResponse.Open(new Modal("m", "Title",
                new Label("Why?", new TextInput("why", TextInputStyle.Paragraph) { MaxLength = 200 }))),
                """
                {"type":9,"data":{"custom_id":"m","title":"Title","components":[
                {"type":18,"label":"Why?","component":{"type":4,"custom_id":"why","style":2,"max_length":200}}]}}
                """.ReplaceLineEndings("")),
        };

        foreach (var (response, body) in expected)
        {
            await rest.RespondAsync(Handle, response);
            Assert.Equal(body, _discord.Sent[^1].Body);
        }
    }

    [Fact]
    public async Task An_emoji_is_encoded_in_the_address_and_a_reason_in_its_header()
    {
        using var rest = _discord.Answer(204, body: null).Client();
        await rest.AddReactionAsync(Place, new Snowflake(9), Emoji.Unicode("👍"));
        await rest.AddReactionAsync(Place, new Snowflake(9), new Emoji { Id = new Snowflake(3), Name = "ok" });
        await rest.PinAsync(Place, new Snowflake(9), "gut für alle");

        Assert.EndsWith("/channels/77/messages/9/reactions/%F0%9F%91%8D/@me", _discord.Sent[0].Address.AbsoluteUri);
        Assert.EndsWith("/reactions/ok%3A3/@me", _discord.Sent[1].Address.AbsoluteUri);
        Assert.Contains("X-Audit-Log-Reason: gut%20f%C3%BCr%20alle", _discord.Sent[2].Headers);
    }

    [Fact]
    public async Task Messages_are_paged_by_one_anchor()
    {
        using var rest = _discord.Answer(200, "[]").Client();
        await rest.GetMessagesAsync(Place, new MessageQuery { Limit = 10, Before = new Snowflake(5) });

        Assert.Equal("?limit=10&before=5", _discord.Sent[0].Address.Query);
        await Assert.ThrowsAsync<ArgumentException>(
            () => rest.GetMessagesAsync(Place, new MessageQuery { Before = new Snowflake(5), After = new Snowflake(4) }));
    }

    [Fact]
    public async Task All_servers_are_listed_page_by_page()
    {
        var full = $"[{string.Join(',', Enumerable.Range(1, 200).Select(id => $$"""{"id":"{{id}}"}"""))}]";
        using var rest = _discord.Answer(200, full).Answer(200, """[{"id":"201"}]""").Client();
        var ids = new List<ulong>();
        await foreach (var guild in rest.GetOwnGuildsAsync())
            ids.Add(guild.Id.Value);

        Assert.Equal(Enumerable.Range(1, 201).Select(id => (ulong)id), ids);
        Assert.Equal("?after=200&limit=200", _discord.Sent[1].Address.Query);
    }

    [Fact]
    public async Task What_is_over_a_limit_is_not_sent()
    {
        using var rest = _discord.Answer(200).Client();

        await Assert.ThrowsAsync<LimitException>(() => rest.SendMessageAsync(Place, OutgoingMessage.Text(new string('x', 2001))));
        await Assert.ThrowsAsync<LimitException>(() => rest.EditThreadAsync(Place, new ThreadEdit { Name = new string('x', 101) }));
        await Assert.ThrowsAsync<LimitException>(() => rest.DeleteMessagesAsync(Place, [new(1)]));
        Assert.Empty(_discord.Sent);
    }
}
