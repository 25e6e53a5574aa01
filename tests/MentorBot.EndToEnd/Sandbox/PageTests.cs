using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Sandbox;

namespace MentorBot.EndToEnd.Sandbox;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_and_all_that_it_loads_come_with_their_types_and_may_load_nothing_else()
    {
        await using var server = await SandboxServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        var seen = new HashSet<string>();
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            using var answer = await http.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.Equal(TypeOf(path), answer.Content.Headers.ContentType!.MediaType);
            AssertSafe(answer);
            foreach (var link in Links(path, await answer.Content.ReadAsStringAsync()))
                open.Enqueue(link);
        }
        Assert.Contains("/page/app.js", seen);
        Assert.Contains("/page/store.js", seen);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var server = await SandboxServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var first = await http.GetAsync("/page/app.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/page/app.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await http.SendAsync(again);

        Assert.Equal(304, (int)second.StatusCode);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/page/nothing.js")]
    [InlineData("/page/")]
    [InlineData("/page/..%2fMentorBot.Sandbox.dll")]
    public async Task Nothing_but_the_page_is_served(string path)
    {
        await using var server = await SandboxServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };

        Assert.Equal(404, (int)(await http.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "sandbox.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Other_hosts_and_pages_of_others_are_refused(string header, string value)
    {
        await using var server = await SandboxServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var path in (string[])["/", "/page/app.js", "/sandbox/page"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(header, value);
            Assert.Equal(403, (int)(await http.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task It_says_what_whoever_started_the_sandbox_has_said()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(small.Server.Address, "/sandbox/") };
        Assert.Equal(404, (int)(await http.GetAsync("page")).StatusCode);
        var (page, restarts) = (small.Server.Page, 0);
        page.Bot = small.App.Bot;
        page.People = [new(small.Owner, "the owner")];
        page.Start = small.Channel;
        page.Welcome = small.Server.As(small.Owner).Post(small.Channel, "Welcome");
        page.Tries = [new("Pay", "What it pays") { Command = "/salary", Options = new Dictionary<string, string> { ["role"] = "ML" } }];

        var said = (await http.GetFromJsonAsync<JsonObject>("page"))!;

        Assert.Equal("Mentor", said["bot"]!["username"]!.ToString());
        Assert.Equal(("ada", "the owner"), (said["people"]![0]!["user"]!["username"]!.ToString(), said["people"]![0]!["what"]!.ToString()));
        Assert.Equal(small.Channel.Id.ToString(), said["start"]!["channel"]!.ToString());
        Assert.Equal(page.Welcome.Id.ToString(), said["welcome"]!["message"]!.ToString());
        Assert.Equal("ML", said["tries"]![0]!["invoke"]!["options"]!["role"]!.ToString());
        Assert.False((bool)said["isBotOnline"]!);
        Assert.Equal(422, (int)(await http.PostAsync("bot/restart", null)).StatusCode);
        page.Restart = _ => Task.FromResult(restarts++);
        Assert.Equal(204, (int)(await http.PostAsync("bot/restart", null)).StatusCode);
        Assert.Equal(1, restarts);
    }

    [Fact]
    public async Task Problems_and_whether_the_bot_is_online_are_heard_by_everybody()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(small.Server.Address, "/sandbox/") };
        var last = (long)(await http.GetFromJsonAsync<JsonObject>("events"))!["last"]!;

        small.Server.Page.IsBotOnline = true;
        small.Server.Page.Problems = [new(true, "faq/start.md", 12, "No asks.")];
        small.Server.Page.Problems = [new(true, "faq/start.md", 12, "No asks.")];

        var events = (await http.GetFromJsonAsync<JsonObject>($"events?after={last}&user=ada"))!["events"]!.AsArray();
        Assert.Equal(["SANDBOX_BOT", "SANDBOX_PROBLEMS"], events.Select(one => one!["event"]!.ToString()));
        Assert.Equal("""[{"severity":"error","file":"faq/start.md","line":12,"message":"No asks."}]""",
            events[1]!["data"]!["problems"]!.ToJsonString());
    }

    [Fact]
    public async Task Pins_are_there_for_those_who_may_read()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(small.Server.Address, "/sandbox/") };
        var ada = small.Server.As(small.Owner);
        var (first, second) = (ada.Post(small.Channel, "one"), ada.Post(small.Channel, "two"));
        lock (small.World.Gate)
        {
            small.World.Pins.Add(first, small.Owner);
            small.World.Pins.Add(second, small.Owner);
            small.World.AddUser("eve");
        }

        var pins = (await http.GetFromJsonAsync<JsonObject>($"people/ada/channels/{small.Channel.Id}/pins"))!["messages"]!.AsArray();

        Assert.Equal(["two", "one"], pins.Select(pin => pin!["content"]!.ToString()));
        Assert.Equal(422, (int)(await http.GetAsync($"people/eve/channels/{small.Channel.Id}/pins")).StatusCode);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".svg" => "image/svg+xml",
        _ => "text/html",
    };

    private static void AssertSafe(HttpResponseMessage answer)
    {
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'; img-src 'self' data: blob:; style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", string.Join(' ', answer.Headers.GetValues("X-Content-Type-Options")));
    }

    /// <summary>Scripts, styles and modules that a file of the page names.</summary>
    private static IEnumerable<string> Links(string path, string text) => Link().Matches(text)
        .Select(match => match.Groups[1].Value)
        .Select(link => new Uri(new Uri("http://127.0.0.1" + (path == "/" ? "/" : path)), link).AbsolutePath);

    [GeneratedRegex(
        """(?:^import (?:[^'"]*? from )?|import\(|href=|src=|@import )['"]((?:\.{0,2}/)[^'"#]+\.(?:js|css|svg))""", RegexOptions.Multiline)]
    private static partial Regex Link();
}
