using System.Diagnostics;
using System.Text.Json;
using MentorBot.EndToEnd.OpenApi;
using MentorBot.Sandbox;

namespace MentorBot.EndToEnd.DiscordJs;

/// <summary>One run of tests/discordjs/run.mjs against a sandbox of its own, for all its scenarios.</summary>
public sealed class DiscordJsRun : IAsyncLifetime
{
    // 30 scenarios take some ten seconds; each gives up after 20.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Scenario> _scenarios = [];

    /// <summary>What went wrong with the run as a whole, and what Node wrote to its error stream.</summary>
    public string Errors { get; private set; } = "";

    public IReadOnlyDictionary<string, Scenario> Scenarios => _scenarios;

    /// <summary>What discord.js was answered, held against Discord's description.</summary>
    public IReadOnlyList<string> Nonconformances { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (DiscordJsTheoryAttribute.Missing is not null)
            return;
        await using var server = await SandboxServer.StartAsync();
        // Discord takes what discord.js sends, although some of it is in nobody's description.
        using var conformance = Conformance.Attach(server, Requests.None);
        var token = AddApplication(server);
        await RunAsync(server.Address.ToString().TrimEnd('/'), token);
        Nonconformances = [.. conformance.Problems, .. server.Failures.Select(f => f.ToString())];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string AddApplication(SandboxServer server)
    {
        lock (server.World.Gate)
            return server.World.AddApplication("discordjs").Token;
    }

    private async Task RunAsync(string address, string token)
    {
        using var node = new Process
        {
            StartInfo = new ProcessStartInfo("node", [Path.Combine(DiscordJsTheoryAttribute.Folder, "run.mjs"), address, token])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        node.Start();
        using var stop = new CancellationTokenSource(s_patience);
        var errors = node.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            while (await node.StandardOutput.ReadLineAsync(stop.Token) is { } line)
                Read(line);
            await node.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            Errors = $"Node did not end within {s_patience}. ";
        }
        Errors += await errors;
    }

    private void Read(string line)
    {
        var scenario = JsonSerializer.Deserialize<Scenario>(line, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"Not a scenario: {line}");
        _scenarios[scenario.Name] = scenario;
    }

    /// <summary>A line that the script prints.</summary>
    public sealed record Scenario(string Name, bool Ok, string Detail);
}
