using MentorBot.EndToEnd.OpenApi.Operations;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Rest;
using MentorBot.Tests;
using Xunit.Abstractions;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>Every answer that the sandbox gives on any of its routes, held against Discord's own description.</summary>
public class SandboxConformanceTests(ITestOutputHelper output)
{
    private static readonly string[] s_oddBodies =
    [
        "{}", "[]", "[1]", "\"x\"", "{", """{"content":5,"embeds":{},"components":[{"type":99}],"nonce":[]}""",
        """{"name":"","type":"x","options":[{"name":"A B"}],"recipient_id":"x","messages":["1"],"data":{},"archived":"yes"}""",
        """{"type":4,"data":{"content":""}}""", """{"content":"x","message_reference":{"message_id":"1"},"flags":32768}""",
    ];

    [SharedFact(DiscordDescription.File)]
    public async Task Every_route_answers_as_Discord_describes_it()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false });
        var document = DiscordDescription.Load();
        using var conformance = Conformance.Attach(server, document: document);
        var succeeded = new HashSet<string>();
        server.Exchanged += call => { lock (succeeded) if (call.Status < 300) succeeded.Add($"{call.Method} {call.Template}"); };

        await new EveryRoute(server).Play();

        Report(conformance, document);
        Assert.Equal([], Routes(server).Select(r => $"{r.Method} {r.Template}").Except(succeeded).Except(EveryRoute.NeverAllowed));
        Assert.Empty(server.Failures);
        conformance.Holds();
    }

    [SharedFact(DiscordDescription.File)]
    public async Task Every_route_refuses_as_Discord_describes_it()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false });
        var document = DiscordDescription.Load();
        using var conformance = Conformance.Attach(server, Requests.None, document);
        var world = new SampleWorld(server.World);
        using var stranger = new SandboxClient(server, token: "not.a.token");
        using var bot = new SandboxClient(server, world.Application.Token);
        var statuses = new SortedSet<int>();

        foreach (var route in Routes(server).Where(r => !EveryRoute.EndsEverything.Contains($"{r.Method} {r.Template}")))
        {
            var there = world.Fill(route.Template);
            statuses.Add(await stranger.Try(route.Method, there));
            statuses.Add(await bot.Try(route.Method, SampleWorld.Nowhere(route.Template)));
            statuses.Add(await bot.Try(route.Method, SampleWorld.Nonsense(route.Template)));
            foreach (var body in route.Method is "GET" or "DELETE" ? [] : s_oddBodies)
                statuses.Add(await bot.Try(route.Method, there, body));
        }
        statuses.Add(await bot.Try("GET", "/nowhere"));

        Report(conformance, document);
        output.WriteLine($"Statuses: {string.Join(' ', statuses)}");
        Assert.Superset(new HashSet<int> { 400, 401, 403, 404 }, new HashSet<int>(statuses));
        Assert.Empty(server.Failures);
        conformance.Holds();
    }

    private static IEnumerable<RestRoute> Routes(SandboxServer server) =>
        server.Routes.All.Where(r => !r.Template.StartsWith("/attachments/", StringComparison.Ordinal));

    private void Report(Conformance conformance, OpenApiDocument document)
    {
        output.WriteLine($"{document.Coverage} in {conformance.Calls} calls and {conformance.Events} events");
        output.WriteLine($"{document.Coverage.Answers.Count} pairs of operation and status");
        output.WriteLine($"In answers, not in the file: {string.Join(", ", document.Coverage.Beyond)}");
    }
}
