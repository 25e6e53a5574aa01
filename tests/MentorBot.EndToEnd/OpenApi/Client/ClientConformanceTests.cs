using MentorBot.Discord;
using MentorBot.Discord.Rest;
using MentorBot.EndToEnd.OpenApi.Operations;
using MentorBot.Sandbox;
using MentorBot.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace MentorBot.EndToEnd.OpenApi.Client;

/// <summary>Every request that the client can send, and what the sandbox answers, held against Discord's own description.</summary>
public class ClientConformanceTests(ITestOutputHelper output)
{
    [SharedFact(DiscordDescription.File)]
    public async Task Every_method_of_the_client_sends_what_Discord_describes()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false });
        var document = DiscordDescription.Load();
        using var conformance = Conformance.Attach(server, document: document);
        var world = new SampleWorld(server.World);
        var options = new DiscordOptions { Token = world.Application.Token, ApiBase = new Uri(server.ApiBase) };
        using var rest = new DiscordRest(options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        var client = new DrivenClient(rest);

        await new EveryMethod(server, world, client).Play();

        output.WriteLine($"{document.Coverage} in {conformance.Calls} calls and {conformance.Events} events");
        output.WriteLine($"In answers, not in the file: {string.Join(", ", document.Coverage.Beyond)}");
        Assert.Equal([], client.NeverCalled);
        Assert.Empty(server.Failures);
        conformance.Holds();
    }
}
