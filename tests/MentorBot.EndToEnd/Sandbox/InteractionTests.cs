using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class InteractionTests
{
    private const string Ask = """
        [{"name":"ask","description":"d","options":[{"type":3,"name":"question","description":"d","required":true},{"type":6,
        "name":"who","description":"d"}]}]
        """;

    [Fact]
    public async Task A_command_arrives_with_every_field_that_clients_need()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"), ("who", desk.Ada.User));
        var interaction = await desk.InteractionAsync();
        foreach (var key in (string[])["id", "application_id", "token", "data", "channel", "channel_id", "guild_id", "guild", "member",
            "app_permissions", "locale", "guild_locale", "context", "entitlements", "authorizing_integration_owners",
            "attachment_size_limit"])
            Assert.NotNull(interaction[key]);
        Assert.Equal((2, 1, 0), ((int)interaction["type"]!, (int)interaction["version"]!, (int)interaction["context"]!));
        Assert.Equal(desk.Small.Guild.Id.ToString(), interaction["authorizing_integration_owners"]!["0"]!.ToString());
        Assert.Equal("general", interaction["channel"]!["name"]!.ToString());
        Assert.NotNull(interaction["member"]!["permissions"]);
        Assert.Equal("Why?", interaction["data"]!["options"]![0]!["value"]!.ToString());
        Assert.Equal("ada", interaction["data"]!["resolved"]!["users"]![desk.Ada.User.Id.ToString()]!["username"]!.ToString());
        Assert.False(interaction["data"]!["resolved"]!["members"]![desk.Ada.User.Id.ToString()]!.AsObject().ContainsKey("user"));
    }

    [Fact]
    public async Task A_message_as_first_answer_is_seen_by_all_and_names_who_asked()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        var answer = await desk.AnswerAsync(interaction, """{"type":4,"data":{"content":"Because."}}""", "?with_response=true");
        await handle.Answered();
        Assert.Equal(200, answer.Status);
        Assert.Equal(handle.Message!.Id.ToString(), answer.Json!["resource"]!["message"]!["id"]!.ToString());
        Assert.Equal("Because.", desk.Ada.Newest(desk.Channel)!.Content);
        var seen = (await desk.Gateway.NextAsync("MESSAGE_CREATE")).D;
        Assert.Equal(20, seen.GetProperty("type").GetInt32());
        var asker = seen.GetProperty("interaction_metadata").GetProperty("user");
        Assert.Equal(desk.Ada.User.Id.ToString(), asker.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_nobody_else()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var bob = desk.Small.Server.As(Join(desk, "bob"));
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        Assert.Equal(204, (await desk.AnswerAsync(interaction, """{"type":4,"data":{"content":"Psst","flags":64}}""")).Status);
        Assert.Equal("Psst", desk.Ada.Newest(desk.Channel)!.Content);
        Assert.Empty(bob.Read(desk.Channel));
        var id = desk.Ada.Newest(desk.Channel)!.Id;
        Assert.Equal(10008, (await desk.CallAsync("GET", $"channels/{desk.Channel.Id}/messages/{id}")).Code);
        Assert.Equal(200, (await desk.WithTokenAsync("GET", interaction, "/messages/%40original")).Status);
    }

    [Fact]
    public async Task An_answer_that_was_put_off_is_filled_in_and_stays_private()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        await desk.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""");
        await handle.Answered();
        Assert.True(handle.IsThinking);
        Assert.False(handle.Interaction.Settled.IsCompleted);
        var edited = await desk.WithTokenAsync("PATCH", interaction, "/messages/@original", """{"content":"Done"}""");
        await handle.Settled();
        Assert.Equal((200, "Done", 64), (edited.Status, handle.Message!.Content, (int)edited.Json!["flags"]!));
        Assert.Equal(desk.Ada.User.Id, handle.Message.EphemeralFor);
    }

    [Fact]
    public async Task What_follows_right_after_a_deferral_fills_it_in_and_the_next_is_a_message_of_its_own()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        await desk.AnswerAsync(interaction, """{"type":5}""");
        var first = await desk.WithTokenAsync("POST", interaction, "", """{"content":"One","flags":64}""");
        var second = await desk.WithTokenAsync("POST", interaction, "", """{"content":"Two","flags":64}""");
        Assert.Equal(handle.Message!.Id.ToString(), first.Text("id"));
        Assert.Null(handle.Message.EphemeralFor);
        Assert.Equal(["One", "Two"], handle.Messages.Select(message => message.Content));
        Assert.Equal(desk.Ada.User.Id, handle.Messages[1].EphemeralFor);
        Assert.Equal(204, (await desk.WithTokenAsync("DELETE", interaction, $"/messages/{second.Text("id")}")).Status);
        Assert.Equal(10008, (await desk.WithTokenAsync("GET", interaction, $"/messages/{second.Text("id")}")).Code);
    }

    [Fact]
    public async Task A_second_first_answer_is_refused_with_40060()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        await desk.AnswerAsync(interaction, """{"type":5}""");
        var again = await desk.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""");
        Assert.Equal((400, 40060), (again.Status, again.Code));
    }

    [Fact]
    public async Task After_three_seconds_the_person_is_told_and_the_token_is_dead()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        desk.Small.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(handle.Interaction.Answered.IsCompleted);
        desk.Small.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await handle.Answered();
        Assert.Equal("The application did not respond", handle.Failure);
        var late = await desk.AnswerAsync(interaction, """{"type":5}""");
        Assert.Equal((404, 10062), (late.Status, late.Code));
        Assert.Equal(10015, (await desk.WithTokenAsync("POST", interaction, "", """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task The_token_is_good_for_fifteen_minutes()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        await desk.AnswerAsync(interaction, """{"type":5}""");
        desk.Small.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await desk.WithTokenAsync("PATCH", interaction, "/messages/@original", """{"content":"x"}""")).Status);
        desk.Small.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await desk.WithTokenAsync("PATCH", interaction, "/messages/@original", """{"content":"y"}""");
        Assert.Equal((401, 50027), (late.Status, late.Code));
    }

    [Fact]
    public async Task A_wrong_application_id_or_token_or_interaction_id_is_refused()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        var path = $"interactions/123456789012345678/{interaction["token"]}/callback";
        Assert.Equal(10062, (await desk.CallAsync("POST", path, """{"type":5}""")).Code);
        await desk.AnswerAsync(interaction, """{"type":5}""");
        Assert.Equal(10015, (await desk.CallAsync("GET", $"webhooks/123456789012345678/{interaction["token"]}/messages/@original")).Code);
        Assert.Equal(50027, (await desk.CallAsync("GET", $"webhooks/{desk.AppId}/nonsense/messages/@original")).Code);
    }

    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{}""")]
    public async Task A_command_is_not_answered_in_ways_that_are_for_others(string body)
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        var refused = await desk.AnswerAsync(interaction, body);
        Assert.Equal((400, 50035), (refused.Status, refused.Code));
        Assert.NotNull(refused.Json!["errors"]!["type"]!["_errors"]);
        Assert.Equal(204, (await desk.AnswerAsync(interaction, """{"type":5}""")).Status);
    }

    [Theory]
    [InlineData("""{"type":4,"data":{"content":""}}""", 50006, null)]
    [InlineData("""{"type":4,"data":{"components":[{"type":10,"content":"x"}]}}""", 50035, "data.components.0")]
    [InlineData("""{"type":4,"data":{"flags":32768,"content":"x","components":[{"type":10,"content":"x"}]}}""", 50035, "data.content")]
    [InlineData("""{"type":9,"data":{"custom_id":"m","title":"","components":[{"type":10,"content":"x"}]}}""", 50035, "data.title")]
    public async Task A_refused_answer_says_where_and_may_be_given_again(string body, int code, string? place)
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        var refused = await desk.AnswerAsync(interaction, body);
        Assert.Equal((400, code), (refused.Status, refused.Code));
        if (place is not null)
            Assert.NotNull(place.Split('.').Aggregate(refused.Json!["errors"], (node, key) => node![key])!["_errors"]);
        Assert.Equal(204, (await desk.AnswerAsync(interaction, """{"type":5}""")).Status);
    }

    [Fact]
    public async Task A_file_comes_with_the_answer_and_can_be_read_back()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var interaction = await desk.InteractionAsync();
        var answer = await desk.UploadAsync("POST", $"interactions/{interaction["id"]}/{interaction["token"]}/callback",
            """
            {"type":4,"data":{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://why.txt"}}],
            "attachments":[{"id":0,"description":"why"}]}}
            """,
            "why.txt", "Because.");
        Assert.Equal(204, answer.Status);
        var shown = (await desk.WithTokenAsync("GET", interaction, "/messages/@original")).Json!;
        Assert.Equal("why.txt", shown["components"]![0]!["name"]!.ToString());
        Assert.Equal("Because.", await desk.Small.Http.GetStringAsync(new Uri(shown["components"]![0]!["file"]!["url"]!.ToString())));
        Assert.Equal("why.txt", handle.Message!.Attachments.Single().Filename);
    }

    [Fact]
    public async Task Quiet_waits_for_the_first_answer()
    {
        await using var desk = await BotDesk.OpenAsync(Ask);
        var handle = desk.Ada.Invoke(desk.Channel, "/ask", ("question", "Why?"));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => desk.Small.Server.Quiet(TimeSpan.FromMilliseconds(50)));
        Assert.Contains("wait for their first answer", error.Message);
        Assert.False(handle.Interaction.Answered.IsCompleted);
    }

    internal static User Join(BotDesk desk, string name)
    {
        lock (desk.Small.World.Gate)
        {
            var user = desk.Small.World.AddUser(name);
            desk.Small.World.AddMember(desk.Small.Guild, user);
            return user;
        }
    }
}
