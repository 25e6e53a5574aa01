using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class CommandTests
{
    private const string Ask = """
        {"name":"ask","description":"Ask a question","description_localizations":{"de":"Frag etwas"},"options":[{"type":3,
        "name":"question","description":"What?","required":true}]}
        """;

    [Fact]
    public async Task A_list_replaces_everything_and_what_keeps_name_and_type_keeps_its_id()
    {
        await using var desk = await BotDesk.OpenAsync();
        var path = $"applications/{desk.AppId}/commands";
        var first = (await desk.CallAsync("PUT", path, $"[{Ask},{{\"type\":3,\"name\":\"Answer this\"}}]")).Json!.AsArray();
        var changed = Ask.Replace("Ask a question", "Ask anything");
        var longer = $$"""[{{changed}},{"type":3,"name":"Answer this"},{"type":2,"name":"ask"}]""";
        var second = (await desk.CallAsync("PUT", path, longer)).Json!.AsArray();
        Assert.Equal(first[0]!["id"]!.ToString(), second[0]!["id"]!.ToString());
        Assert.NotEqual(first[0]!["version"]!.ToString(), second[0]!["version"]!.ToString());
        Assert.Equal(first[1]!["version"]!.ToString(), second[1]!["version"]!.ToString());
        Assert.NotEqual(second[0]!["id"]!.ToString(), second[2]!["id"]!.ToString());
        Assert.Single((await desk.CallAsync("PUT", path, $"[{Ask}]")).Json!.AsArray());
    }

    [Fact]
    public async Task Posting_a_name_again_changes_the_command_and_answers_200()
    {
        await using var desk = await BotDesk.OpenAsync();
        var path = $"applications/{desk.AppId}/guilds/{desk.Small.Guild.Id}/commands";
        var made = await desk.CallAsync("POST", path, Ask);
        var again = await desk.CallAsync("POST", path, Ask);
        Assert.Equal((201, 200), (made.Status, again.Status));
        Assert.Equal((made.Text("id"), made.Text("version")), (again.Text("id"), again.Text("version")));
        Assert.Equal(desk.Small.Guild.Id.ToString(), made.Text("guild_id"));
        var edited = await desk.CallAsync("PATCH", $"{path}/{made.Text("id")}", """{"description":"Ask me"}""");
        Assert.Equal((200, "Ask me", "ask"), (edited.Status, edited.Text("description"), edited.Text("name")));
        Assert.Equal(204, (await desk.CallAsync("DELETE", $"{path}/{made.Text("id")}")).Status);
        Assert.Equal(10063, (await desk.CallAsync("GET", $"{path}/{made.Text("id")}")).Code);
    }

    [Fact]
    public async Task Translations_are_listed_only_when_asked_for()
    {
        await using var desk = await BotDesk.OpenAsync($"[{Ask}]");
        var path = $"applications/{desk.AppId}/commands";
        var plain = (await desk.CallAsync("GET", path)).Json![0]!.AsObject();
        var full = (await desk.CallAsync("GET", path + "?with_localizations=true")).Json![0]!.AsObject();
        Assert.False(plain.ContainsKey("description_localizations"));
        Assert.Equal("Frag etwas", full["description_localizations"]!["de"]!.ToString());
        Assert.True(full["options"]![0]!["required"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Two_hundred_new_commands_are_the_most_of_a_day()
    {
        await using var desk = await BotDesk.OpenAsync();
        var path = $"applications/{desk.AppId}/commands";
        Assert.Equal(200, (await desk.CallAsync("PUT", path, Many("a"))).Status);
        Assert.Equal(200, (await desk.CallAsync("PUT", path, Many("a"))).Status);
        Assert.Equal(200, (await desk.CallAsync("PUT", path, Many("b"))).Status);
        var refused = await desk.CallAsync("PUT", path, Many("c"));
        Assert.Equal((400, 30034), (refused.Status, refused.Code));
        Assert.Equal("b0", (await desk.CallAsync("GET", path)).Json![0]!["name"]!.ToString());
        desk.Small.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await desk.CallAsync("PUT", path, Many("c"))).Status);

        static string Many(string prefix) =>
            $"[{string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""{"name":"{{prefix}}{{i}}","description":"d"}"""))}]";
    }

    [Fact]
    public async Task A_hundred_slash_commands_and_fifteen_of_each_menu_are_the_most()
    {
        await using var desk = await BotDesk.OpenAsync();
        var menus = new JsonArray([.. Enumerable.Range(0, 16).Select(i => new JsonObject { ["type"] = 3, ["name"] = $"Menu {i}" })]);
        var refused = await desk.CallAsync("PUT", $"applications/{desk.AppId}/commands", menus.ToJsonString());
        Assert.Equal((400, 30032), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_fault_in_a_list_is_shown_where_it_stands_and_nothing_changes()
    {
        await using var desk = await BotDesk.OpenAsync($"[{Ask}]");
        var path = $"applications/{desk.AppId}/commands";
        var refused = await desk.CallAsync("PUT", path, """[{"name":"good","description":"d"},{"name":"Bad Name","description":"d"}]""");
        Assert.Equal((400, 50035), (refused.Status, refused.Code));
        Assert.Equal("APPLICATION_COMMAND_INVALID_NAME", refused.Json!["errors"]!["1"]!["name"]!["_errors"]![0]!["code"]!.ToString());
        Assert.Equal("ask", (await desk.CallAsync("GET", path)).Json![0]!["name"]!.ToString());
    }

    [Fact]
    public async Task Other_peoples_applications_and_servers_are_out_of_reach()
    {
        await using var desk = await BotDesk.OpenAsync();
        Assert.Equal(20012, (await desk.CallAsync("GET", "applications/123456789012345678/commands")).Code);
        Assert.Equal(50001, (await desk.CallAsync("GET", $"applications/{desk.AppId}/guilds/123456789012345678/commands")).Code);
    }
}
