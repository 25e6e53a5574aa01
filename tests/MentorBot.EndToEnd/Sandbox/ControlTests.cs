using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class ControlTests
{
    [Fact]
    public async Task A_world_is_made_and_used_over_http_alone()
    {
        await using var server = await SandboxServer.StartAsync();
        using var http = Client(server);
        var app = await PostAsync(http, "applications", """{"name":"Mentor"}""");
        await PostAsync(http, "users", """{"name":"ada"}""");
        var guild = (await PostAsync(http, "guilds", """{"name":"Learners","owner":"ada"}"""))["id"];
        var channel = (await PostAsync(http, $"guilds/{guild}/channels", """{"name":"general"}"""))["id"];
        await PostAsync(http, $"guilds/{guild}/bots", $$"""{"application":"{{app["id"]}}","permissions":"ViewChannel, SendMessages"}""");
        var message = await PostAsync(http, "people/ada/post", $$"""{"channel":"{{channel}}","text":"Hello"}""");
        await PostAsync(http, "people/ada/react", $$"""{"channel":"{{channel}}","message":"{{message["id"]}}","emoji":"👍"}""");
        var seen = (await http.GetFromJsonAsync<JsonObject>($"people/ada/channels/{channel}/messages"))!["messages"]!.AsArray();
        Assert.Equal("Hello", seen.Single()!["content"]!.ToString());
        Assert.True(seen[0]!["reactions"]![0]!["me"]!.GetValue<bool>());
        var world = (await http.GetFromJsonAsync<JsonObject>("people/ada"))!;
        Assert.Equal("general", world["guilds"]![0]!["channels"]![0]!["name"]!.ToString());
        var all = (await http.GetFromJsonAsync<JsonObject>("world"))!;
        Assert.Equal(app["token"]!.ToString(), all["applications"]![0]!["token"]!.ToString());
    }

    [Fact]
    public async Task An_interaction_runs_from_a_command_through_a_form_to_an_answer()
    {
        await using var desk = await BotDesk.OpenAsync("""
            [{"name":"ask","description":"d","options":[{"type":4,"name":"hours","description":"d"}]}]
            """);
        using var http = Client(desk.Small.Server);
        var invoking = PostAsync(http, "people/ada/invoke", $$"""
            {"channel":"{{desk.Channel.Id}}","command":"/ask","options":{"hours":5} }
            """);
        var command = await desk.InteractionAsync();
        Assert.Equal(5, (int)command["data"]!["options"]![0]!["value"]!);
        await desk.AnswerAsync(command,
            """
            {"type":9,"data":{"custom_id":"form","title":"T","components":[{"type":18,"label":"L","component":{"type":4,
            "custom_id":"why","style":1}}]}}
            """);
        var opened = await invoking;
        Assert.Equal(("answered", "T"), (opened["state"]!.ToString(), opened["modal"]!["title"]!.ToString()));
        var submitting = PostAsync(http, "people/ada/submit", $$"""
            {"interaction":"{{opened["id"]}}","values":{"why":"so"},"wait":"result"}
            """);
        var submit = await desk.InteractionAsync();
        await desk.AnswerAsync(submit, """{"type":5,"data":{"flags":64}}""");
        await desk.WithTokenAsync("PATCH", submit, "/messages/@original", """{"content":"Done"}""");
        var done = await submitting;
        Assert.Equal(("Done", true), (done["message"]!["content"]!.ToString(), done["private"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task What_a_person_cannot_do_is_said_in_a_sentence()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = Client(small.Server);
        var refused = await http.PostAsync("people/ada/invoke", Json($$"""{"channel":"{{small.Channel.Id}}","command":"/nothing"}"""));
        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Contains("There is no command", await refused.Content.ReadAsStringAsync());
        Assert.Equal(404, (int)(await http.PostAsync("people/nobody/post", Json("{}"))).StatusCode);
        Assert.Equal(400, (int)(await http.PostAsync("people/ada/post", Json("{}"))).StatusCode);
        Assert.Equal(400, (int)(await http.PostAsync("people/ada/post", Json("{"))).StatusCode);
    }

    [Fact]
    public async Task A_page_of_somebody_else_cannot_use_it()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = Client(small.Server);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "people/ada/close-dms");
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(403, (int)(await http.SendAsync(foreign)).StatusCode);
        var plain = await http.PostAsync("people/ada/post", new StringContent("""{"text":"x"}"""));
        Assert.Equal(403, (int)plain.StatusCode);
        Assert.False(small.Owner.DmsClosed);
    }

    [Fact]
    public async Task Faults_are_ordered_by_name_and_called_off()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = Client(small.Server);
        await PostAsync(http, "faults", """{"fault":"fail","method":"GET","template":"/users/@me","status":503}""");
        Assert.Equal(503, (int)(await small.Http.GetAsync("users/@me")).StatusCode);
        Assert.Equal(200, (int)(await small.Http.GetAsync("users/@me")).StatusCode);
        var lasting = await PostAsync(http, "faults", """
            {"fault":"fail","method":"GET","template":"/users/@me","status":500,"times":100}
            """);
        Assert.Equal(500, (int)(await small.Http.GetAsync("users/@me")).StatusCode);
        Assert.Equal(204, (int)(await http.DeleteAsync($"faults/{lasting["id"]}")).StatusCode);
        Assert.Equal(200, (int)(await small.Http.GetAsync("users/@me")).StatusCode);
        Assert.Equal(404, (int)(await http.PostAsync("faults", Json("""{"fault":"earthquake"}"""))).StatusCode);
    }

    [Fact]
    public async Task Events_come_to_those_who_wait_and_only_those_that_a_person_may_see()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = Client(small.Server);
        var start = (long)(await http.GetFromJsonAsync<JsonObject>("events"))!["last"]!;
        var waiting = http.GetFromJsonAsync<JsonObject>($"events?after={start}&wait=30&user=ada");
        await PostAsync(http, "people/ada/post", $$"""{"channel":"{{small.Channel.Id}}","text":"Hello"}""");
        var events = (await waiting)!["events"]!.AsArray();
        Assert.Equal(("MESSAGE_CREATE", "Hello"), (events[0]!["event"]!.ToString(), events[0]!["data"]!["content"]!.ToString()));
        await PostAsync(http, "users", """{"name":"eve"}""");
        Assert.Empty((await http.GetFromJsonAsync<JsonObject>($"events?after={start}&user=eve"))!["events"]!.AsArray());
    }

    [Fact]
    public async Task Events_stream_to_a_page()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = Client(small.Server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        await small.Http.GetAsync("users/@me");
        Assert.StartsWith("id: ", await lines.ReadLineAsync().WaitAsync(RealTime.Limit));
        var line = await lines.ReadLineAsync();
        Assert.Contains("SANDBOX_CALL", line);
        Assert.Contains("/users/@me", line);
    }

    private static HttpClient Client(SandboxServer server) =>
        new() { BaseAddress = new Uri(server.Address, "/sandbox/"), Timeout = RealTime.Limit };

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static async Task<JsonObject> PostAsync(HttpClient http, string path, string body)
    {
        using var response = await http.PostAsync(path, Json(body));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }
}
