using System.Runtime.InteropServices;
using MentorBot.Cli;
using MentorBot.Sandbox;
using MentorBot.Storage;

namespace MentorBot.Play;

/// <summary>The sandbox and the bot in one process, until it is told to stop.</summary>
internal static class PlayRun
{
    private const int UsualPort = 7777;

    /// <param name="folder">Where the user's settings lie.</param>
    public static async Task<int> RunAsync(string folder, PlayChoice choice, StorageOptions storage)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = Stop(PosixSignal.SIGINT, stop);
        using var terminated = Stop(PosixSignal.SIGTERM, stop);
        using var closed = Stop(PosixSignal.SIGHUP, stop);
        var clock = new SandboxClock(PlayWorld.Beginning);
        await using var server = await TryListenAsync(clock, choice.Port);
        if (server is null)
            return CommandLine.InputHasProblems;
        var world = PlayWorld.Make(server, clock);
        using var data = choice.Keep ? PlayData.Kept(storage) : PlayData.Temporary();
        await using var bot = new PlayBot(() => MentorBotHost.Build(folder, world.Settings(data.File), clock), server.Page);
        server.Page.Restart = bot.RestartAsync;
        var problems = await bot.StartAsync(world.SetUp);
        if (problems.Count > 0)
            return Readiness.Refuse(problems);
        Greet(server.Address, choice.Keep);
        if (!choice.NoOpen)
            Browser.TryOpen(server.Address);
        await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return CommandLine.Done;
    }

    private static PosixSignalRegistration Stop(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // It ends in order.
            context.Cancel = true;
            stop.Cancel();
        });

    private static async Task<SandboxServer?> TryListenAsync(SandboxClock clock, int? port)
    {
        try
        {
            return await ListenAsync(clock, port ?? UsualPort);
        }
        catch (IOException) when (port is null)
        {
            return await ListenAsync(clock, 0);
        }
        catch (IOException)
        {
            Readiness.Refuse([$"Port {port} is taken. Name another one with --port, or leave it out for one that is free."]);
            return null;
        }
    }

    private static Task<SandboxServer> ListenAsync(SandboxClock clock, int port) => SandboxServer.StartAsync(new SandboxOptions
    {
        Port = port,
        Clock = clock,
        // Nobody waits here for what Discord makes everybody wait for, and a jump of the clock cuts no connection.
        RateLimits = false,
        IdentifyPeriod = TimeSpan.Zero,
        SilenceLimit = Timeout.InfiniteTimeSpan,
    });

    private static void Greet(Uri address, bool keep)
    {
        Console.WriteLine($"The bot is in a Discord of its own, on this machine only. Open: {address}");
        Console.WriteLine(keep
            ? "Ctrl+C ends it. What the bot keeps is there again at the next start with --keep; what was said is not."
            : "Ctrl+C ends it, and nothing of it stays. With a token (Discord:Token) the same command connects to Discord.");
    }
}
