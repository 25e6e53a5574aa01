using System.CommandLine;
using System.Diagnostics;
using System.Threading.Channels;
using MentorBot.Sandbox;
using Microsoft.AspNetCore.Builder;

namespace MentorBot.Benchmarks.Load;

/// <summary>The process that Discord is in.</summary>
internal static class LoadServer
{
    public const string Name = "load-server";

    /// <summary>What the server may allocate while answers are timed, in bytes; 2,000 mentions take about half of it.</summary>
    private const long Uncollected = 200_000_000;

    public static Command Command()
    {
        var guilds = new Option<int>("--guilds");
        var channels = new Option<int>("--channels");
        var roles = new Option<int>("--roles");
        var command = new Command(Name, "Part of load: the server.") { guilds, channels, roles };
        command.Hidden = true;
        command.SetAction((result, _) => RunAsync(result.GetValue(guilds), result.GetValue(channels), result.GetValue(roles)));
        return command;
    }

    private static async Task RunAsync(int guilds, int channels, int roles)
    {
        var arrivals = Channel.CreateUnbounded<long>();
        await using var server = await SandboxServer.StartAsync(Options(), (_, web) => ((IApplicationBuilder)web).Use(next => http =>
        {
            if (http.Request.Method == "POST" && http.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal))
                arrivals.Writer.TryWrite(Stopwatch.GetTimestamp());
            return next(http);
        }));
        LoadWorld world;
        lock (server.World.Gate)
            world = new(server.World, guilds, channels, roles);
        server.PrepareLogin(world.Bot);
        Child.Say(new ServerReady(server.ApiBase, world.Bot.Token));
        var traffic = new LoadTraffic(server, world, arrivals);
        await foreach (var order in Child.OrdersAsync())
        {
            if (order.Do == "begin")
                traffic = new(server, world, arrivals);
            await ObeyAsync(traffic, order);
        }
    }

    private static async Task ObeyAsync(LoadTraffic traffic, LoadOrder order)
    {
        // What it has to collect, it collects between the parts.
        GC.Collect();
        switch (order.Do)
        {
            case "begin": Child.Say(new Delivered(0)); break;
            case "flood": Child.Say(await traffic.FloodAsync(order.Count)); break;
            case "pace": Child.Say(await traffic.PaceAsync(order.Count)); break;
            case "mentions": Child.Say(await UncollectedAsync(() => traffic.MentionsAsync(order.Count))); break;
            case "volleys": Child.Say(await UncollectedAsync(() => traffic.VolleysAsync(order.Count))); break;
            default: throw new InvalidOperationException($"There is no order {order.Do}.");
        }
    }

    /// <summary>
    /// No bot's answer waits while the server collects garbage. A setting of the environment does not do that: those that the program was
    /// built with come before it.
    /// </summary>
    private static async Task<T> UncollectedAsync<T>(Func<Task<T>> part)
    {
        if (!GC.TryStartNoGCRegion(Uncollected))
            throw new InvalidOperationException("There is too little memory for the server to put off collecting.");
        var result = await part();
        // Throws when it collected in spite of that.
        GC.EndNoGCRegion();
        return result;
    }

    /// <summary>No call is refused and no bucket runs dry, but the headers are there, and clients have to heed them.</summary>
    private static SandboxOptions Options()
    {
        var plenty = new RateLimit(1000, TimeSpan.FromSeconds(1));
        return new()
        {
            RateLimits = false,
            GlobalLimit = new(100_000, TimeSpan.FromSeconds(1)),
            DefaultBucket = plenty,
            Buckets = new Dictionary<string, RateLimit>(),
        };
    }
}
