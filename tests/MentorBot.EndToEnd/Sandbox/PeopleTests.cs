using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class PeopleTests
{
    private const string Plan = """
        [{"name":"plan","description":"d","options":[{"type":1,"name":"week","description":"d","options":[{"type":3,
        "name":"goal","description":"d","required":true,"autocomplete":true},{"type":4,"name":"hours","description":"d",
        "min_value":1,"max_value":40}]}]},{"type":3,"name":"Answer this"},{"type":2,"name":"Profile"},{"name":"admin",
        "description":"d","default_member_permissions":"0"}]
        """;

    [Fact]
    public async Task Typing_shows_what_the_application_offers()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var typing = desk.Ada.Type(desk.Channel, "/plan week", "goal", "le", ("hours", 5));
        var interaction = await desk.InteractionAsync();
        var options = interaction["data"]!["options"]![0]!["options"]!.AsArray();
        Assert.Equal("le", options.Single(option => option!["focused"]?.GetValue<bool>() == true)!["value"]!.ToString());
        Assert.NotNull(interaction["data"]!["version"]);
        await desk.AnswerAsync(interaction, """{"type":8,"data":{"choices":[{"name":"Learn SQL","value":"sql"}]}}""");
        Assert.Equal([new Choice("Learn SQL", "sql")], await typing);
    }

    [Fact]
    public async Task Choices_are_checked_like_everything_else()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var typing = desk.Ada.Type(desk.Channel, "/plan week", "goal", "");
        var interaction = await desk.InteractionAsync();
        var choices = new JsonArray([.. Enumerable.Range(0, 26).Select(i => new JsonObject { ["name"] = $"n{i}", ["value"] = "v" })]);
        var body = new JsonObject { ["type"] = 8, ["data"] = new JsonObject { ["choices"] = choices } };
        var refused = await desk.AnswerAsync(interaction, body.ToJsonString());
        Assert.NotNull(refused.Json!["errors"]!["data"]!["choices"]!["_errors"]);
        desk.Small.Clock.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<RefusedException>(() => typing);
    }

    [Theory]
    [InlineData("/plan", "goal", "x", "Choose one of the subcommands.")]
    [InlineData("/plan month", "goal", "x", "There is no subcommand")]
    [InlineData("/plan week", "hours", 5, "goal: This option is required")]
    [InlineData("/plan week", "colour", "x", "goal: This option is required")]
    [InlineData("/nothing", "goal", "x", "There is no command")]
    public async Task Discords_own_client_refuses_before_anything_is_sent(string line, string option, object value, string refusal)
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var error = Assert.Throws<RefusedException>(() => desk.Ada.Invoke(desk.Channel, line, (option, value)));
        Assert.StartsWith(refusal, error.Message);
    }

    [Fact]
    public async Task A_number_out_of_its_range_is_refused()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        Assert.Throws<RefusedException>(() => desk.Ada.Invoke(desk.Channel, "/plan week", ("goal", "x"), ("hours", 41)));
        Assert.Throws<RefusedException>(() => desk.Ada.Invoke(desk.Channel, "/plan week", ("goal", "x"), ("hours", "many")));
        desk.Ada.Invoke(desk.Channel, "/plan week", ("goal", "x"), ("hours", 40));
        var options = (await desk.InteractionAsync())["data"]!["options"]![0]!["options"]!.AsArray();
        Assert.Equal(40, options[1]!["value"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_command_for_administrators_is_offered_to_nobody_else()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var bob = desk.Small.Server.As(InteractionTests.Join(desk, "bob"));
        Assert.Contains("admin", desk.Ada.Commands(desk.Channel).Select(command => command.Name));
        Assert.DoesNotContain("admin", bob.Commands(desk.Channel).Select(command => command.Name));
        desk.Small.Server.Faults.Revoke(desk.Channel, bob.User, Permissions.UseApplicationCommands);
        Assert.Empty(bob.Commands(desk.Channel));
    }

    [Fact]
    public async Task A_message_menu_hands_over_the_message_in_full()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var question = desk.Ada.Post(desk.Channel, "What is overfitting?");
        Assert.Equal("", (await desk.Gateway.NextAsync("MESSAGE_CREATE")).D.GetProperty("content").GetString());
        desk.Ada.InvokeOn(question, "Answer this");
        var data = (await desk.InteractionAsync())["data"]!;
        Assert.Equal(question.Id.ToString(), data["target_id"]!.ToString());
        Assert.Equal("What is overfitting?", data["resolved"]!["messages"]![question.Id.ToString()]!["content"]!.ToString());
        desk.Ada.InvokeOn(desk.Channel, desk.Small.App.Bot, "Profile");
        Assert.True((await desk.InteractionAsync())["data"]!["resolved"]!["users"]![desk.AppId]!["bot"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_button_changes_its_message_and_a_disabled_one_cannot_be_pressed()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var message = await PostAsync(desk, """
            {"content":"Ready?","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"yes"},
            {"type":2,"style":2,"label":"No","custom_id":"no","disabled":true}]}]}
            """);
        Assert.Throws<RefusedException>(() => desk.Ada.Click(message, "no"));
        Assert.Throws<RefusedException>(() => desk.Ada.Click(message, "maybe"));
        var handle = desk.Ada.Click(message, "yes");
        var interaction = await desk.InteractionAsync();
        var data = interaction["data"]!;
        Assert.Equal((3, "yes", 2), ((int)interaction["type"]!, data["custom_id"]!.ToString(), (int)data["component_type"]!));
        Assert.Equal(message.Id.ToString(), interaction["message"]!["id"]!.ToString());
        await desk.AnswerAsync(interaction, """{"type":7,"data":{"content":"Go!","components":[]}}""");
        await handle.Answered();
        Assert.Same(message, handle.Message);
        Assert.Equal("Go!", desk.Ada.Newest(desk.Channel)!.Content);
    }

    [Fact]
    public async Task A_button_may_be_answered_by_a_message_that_points_to_it()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var message = await PostAsync(desk, """
            {"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"Hi"}],"accessory":{"type":2,"style":1,
            "label":"More","custom_id":"more"}}]}
            """);
        desk.Ada.Click(message, "more");
        var interaction = await desk.InteractionAsync();
        await desk.AnswerAsync(interaction, """{"type":6}""");
        var followUp = await desk.WithTokenAsync("POST", interaction, "", """{"content":"More"}""");
        Assert.Equal((200, message.Id.ToString()), (followUp.Status, followUp.Json!["message_reference"]!["message_id"]!.ToString()));
        const string done = """{"components":[{"type":10,"content":"Done"}]}""";
        Assert.Equal(200, (await desk.WithTokenAsync("PATCH", interaction, "/messages/@original", done)).Status);
        Assert.Equal("Done", message.Components[0]!["content"]!.ToString());
    }

    [Fact]
    public async Task Selects_give_options_people_roles_and_channels()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var message = await PostAsync(desk, """
            {"content":"Choose","components":[{"type":1,"components":[{"type":3,"custom_id":"topic","max_values":2,
            "options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]},{"type":1,"components":[{"type":5,
            "custom_id":"who"}]},{"type":1,"components":[{"type":8,"custom_id":"where","channel_types":[15]}]}]}
            """);
        Assert.Throws<RefusedException>(() => desk.Ada.Select(message, "topic", "c"));
        Assert.Throws<RefusedException>(() => desk.Ada.Select(message, "where", desk.Channel));
        desk.Ada.Select(message, "topic", "a", "b");
        Assert.Equal("""["a","b"]""", (await desk.InteractionAsync())["data"]!["values"]!.ToJsonString());
        desk.Ada.Select(message, "who", desk.Ada.User);
        var data = (await desk.InteractionAsync())["data"]!;
        Assert.Equal("ada", data["resolved"]!["users"]![data["values"]![0]!.ToString()]!["username"]!.ToString());
    }

    [Fact]
    public async Task A_form_is_filled_in_and_sent_in_the_layout_in_which_it_came()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var handle = desk.Ada.Invoke(desk.Channel, "/plan week", ("goal", "x"));
        await desk.AnswerAsync(await desk.InteractionAsync(), """
            {"type":9,"data":{"custom_id":"form","title":"Plan","components":[
              {"type":10,"content":"Some words"},
              {"type":18,"label":"Why?","component":{"type":4,"custom_id":"why","style":2,"max_length":5}},
              {"type":18,"label":"Which?","component":{"type":3,"custom_id":"which","required":false,
                "options":[{"label":"A","value":"a"}]}},
              {"type":18,"label":"Sure?","component":{"type":23,"custom_id":"sure"}},
              {"type":1,"components":[{"type":4,"custom_id":"old","style":1,"label":"Old","required":false}]}]}}
            """);
        await handle.Answered();
        var form = handle.Modal!;
        Assert.Equal("Plan", form.Title);
        Assert.Throws<RefusedException>(() => form.Submit(("why", "longer")));
        Assert.Throws<RefusedException>(() => form.Submit(("which", new[] { "a" })));
        var sent = form.Submit(("why", "so"), ("which", new[] { "a" }), ("sure", true));
        var interaction = await desk.InteractionAsync();
        Assert.Equal(5, (int)interaction["type"]!);
        var parts = interaction["data"]!["components"]!.AsArray();
        Assert.Equal(10, (int)parts[0]!["type"]!);
        Assert.Equal("so", parts[1]!["component"]!["value"]!.ToString());
        Assert.Equal("a", parts[2]!["component"]!["values"]![0]!.ToString());
        Assert.True((bool)parts[3]!["component"]!["value"]!);
        Assert.Equal("", parts[4]!["components"]![0]!["value"]!.ToString());
        var refused = await desk.AnswerAsync(interaction, """{"type":9,"data":{}}""");
        Assert.Equal(50035, refused.Code);
        await desk.AnswerAsync(interaction, """{"type":4,"data":{"content":"Planned"}}""");
        await sent.Answered();
        Assert.Equal(MessageType.ChatInputCommand, sent.Message!.Type);
    }

    [Fact]
    public async Task A_form_from_a_button_may_change_the_buttons_message()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var message = await PostAsync(desk, """
            {"content":"Edit?","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Edit","custom_id":"edit"}]}]}
            """);
        var handle = desk.Ada.Click(message, "edit");
        await desk.AnswerAsync(await desk.InteractionAsync(),
            """
            {"type":9,"data":{"custom_id":"form","title":"Edit","components":[{"type":18,"label":"Text",
            "component":{"type":4,"custom_id":"text","style":1}}]}}
            """);
        await handle.Answered();
        handle.Modal!.Submit(("text", "new"));
        var interaction = await desk.InteractionAsync();
        Assert.Equal(message.Id.ToString(), interaction["message"]!["id"]!.ToString());
        Assert.Equal(204, (await desk.AnswerAsync(interaction, """{"type":7,"data":{"content":"new"}}""")).Status);
        Assert.Equal("new", message.Content);
    }

    [Fact]
    public async Task In_a_conversation_with_the_bot_commands_come_with_a_user_and_no_server()
    {
        await using var desk = await BotDesk.OpenAsync(Plan);
        var dm = desk.Ada.OpenDm(desk.Small.App.Bot);
        desk.Ada.Invoke(dm, "/plan week", ("goal", "x"));
        var interaction = await desk.InteractionAsync();
        Assert.Equal((1, "ada"), ((int)interaction["context"]!, interaction["user"]!["username"]!.ToString()));
        Assert.False(interaction.ContainsKey("guild_id") || interaction.ContainsKey("member"));
        await desk.AnswerAsync(interaction, """{"type":4,"data":{"content":"Hello"}}""");
        Assert.Equal("Hello", desk.Ada.Newest(dm)!.Content);
    }

    [Fact]
    public async Task People_write_reply_change_react_and_open_threads()
    {
        await using var desk = await BotDesk.OpenAsync();
        var bob = desk.Small.Server.As(InteractionTests.Join(desk, "bob"));
        var question = desk.Ada.Post(desk.Channel, "Hello", files: new PersonFile("a.txt", Encoding.UTF8.GetBytes("a")));
        var reply = bob.Post(desk.Channel, "Hi", replyTo: question, ping: false);
        Assert.Empty(reply.Pinged);
        bob.React(question, "👍");
        desk.Ada.Edit(question, "Hello!");
        Assert.Throws<RefusedException>(() => bob.Edit(question, "x"));
        Assert.Throws<RefusedException>(() => bob.Delete(question));
        var thread = desk.Ada.CreateThread(question, "Greetings");
        Assert.Equal(question.Id, thread.Id);
        desk.Ada.Post(thread, "In here");
        desk.Ada.Delete(reply);
        foreach (var name in (string[])["MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "THREAD_CREATE", "MESSAGE_DELETE"])
            await desk.Gateway.NextAsync(name);
        Assert.Equal(["Hello!"], bob.Read(desk.Channel).Where(message => !message.IsSystem).Select(message => message.Content));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_seen_or_written_in_is_refused()
    {
        await using var desk = await BotDesk.OpenAsync();
        var bob = desk.Small.Server.As(InteractionTests.Join(desk, "bob"));
        desk.Small.Server.Faults.Revoke(desk.Channel, bob.User, Permissions.SendMessages);
        Assert.Throws<RefusedException>(() => bob.Post(desk.Channel, "x"));
        Assert.Empty(bob.Read(desk.Channel));
        desk.Small.Server.Faults.Revoke(desk.Channel, bob.User, Permissions.ViewChannel);
        Assert.Throws<RefusedException>(() => bob.Read(desk.Channel));
    }

    [Fact]
    public async Task Somebody_who_waits_sees_the_message_that_fits()
    {
        await using var desk = await BotDesk.OpenAsync();
        var waiting = desk.Ada.Sees(desk.Channel, message => message.Content == "Done");
        await PostAsync(desk, """{"content":"Working"}""");
        Assert.False(waiting.IsCompleted);
        await PostAsync(desk, """{"content":"Done"}""");
        Assert.Equal("Done", (await waiting.WaitAsync(RealTime.Limit)).Content);
    }

    private static async Task<Message> PostAsync(BotDesk desk, string body)
    {
        var answer = await desk.CallAsync("POST", $"channels/{desk.Channel.Id}/messages", body);
        Assert.Equal(200, answer.Status);
        return desk.Channel.Messages.Find(ulong.Parse(answer.Text("id")!))!;
    }
}
