using System.Diagnostics;
using System.Threading.Channels;
using MentorBot.Sandbox;
using Channel = MentorBot.Sandbox.World.Channel;

namespace MentorBot.Benchmarks.Load;

/// <summary>What the bot is sent, and how long it takes. The same seed for each bot, so the same channels in the same order.</summary>
internal sealed class LoadTraffic(SandboxServer server, LoadWorld world, ChannelReader<long> arrivals)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    // Clients hold themselves to 50 calls a second over all channels; a mention each 25 ms is below that.
    private static readonly TimeSpan s_mentionEach = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_volleyEach = TimeSpan.FromMilliseconds(400);

    private readonly Random _random = new(1);
    private readonly PreparedMessage _ignored = new(world, mention: false);
    private readonly PreparedMessage _mention = new(world, mention: true);
    private readonly HashSet<ulong> _used = [];

    /// <summary>As fast as the bot reads.</summary>
    public async Task<Delivered> FloodAsync(int count)
    {
        var watch = Stopwatch.StartNew();
        lock (world.World.Gate)
            for (var number = 0; number < count; number++)
                SendIgnored();
        await server.Quiet();
        return new(watch.Elapsed.TotalSeconds);
    }

    /// <summary>One by one, evenly.</summary>
    public async Task<Delivered> PaceAsync(int count)
    {
        var watch = Stopwatch.StartNew();
        // Sleeps without spinning: the other processor is the bot's.
        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        for (var number = 0; number < count; number++)
        {
            var wait = TimeSpan.FromSeconds((double)number / LoadPlan.Rate) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
                never.Wait(TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(wait.TotalMilliseconds))));
            lock (world.World.Gate)
                SendIgnored();
        }
        await server.Quiet();
        return new(watch.Elapsed.TotalSeconds);
    }

    public async Task<Answered> MentionsAsync(int count)
    {
        var times = new List<double>();
        for (var number = 0; number < count; number++)
        {
            var watch = Stopwatch.StartNew();
            times.Add(await MentionAsync(1));
            var pause = s_mentionEach - watch.Elapsed;
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause);
        }
        return new(times);
    }

    public async Task<Volleys> VolleysAsync(int count)
    {
        var (one, six) = (new List<double>(), new List<double>());
        for (var number = 0; number < count; number++)
        {
            await Task.Delay(s_volleyEach);
            one.Add(await MentionAsync(1));
            await Task.Delay(s_volleyEach);
            six.Add(await MentionAsync(LoadPlan.Volley));
        }
        return new(one, six);
    }

    private void SendIgnored()
    {
        var (channel, author) = (Any(), _random.Next());
        server.Send(world.Bot, "MESSAGE_CREATE", () => _ignored.In(channel, author));
    }

    /// <summary>From the first dispatch to the last answer, in milliseconds.</summary>
    private async Task<double> MentionAsync(int times)
    {
        var channel = Any();
        while (!_used.Add(channel.Id))
            channel = Any();
        long? start = null;
        lock (world.World.Gate)
            for (var number = 0; number < times; number++)
            {
                var author = number;
                server.Send(world.Bot, "MESSAGE_CREATE", () =>
                {
                    var message = _mention.In(channel, author);
                    // Asked for when its turn to be sent has come.
                    start ??= Stopwatch.GetTimestamp();
                    return message;
                });
            }
        var end = 0L;
        for (var number = 0; number < times; number++)
            end = await arrivals.ReadAsync().AsTask().WaitAsync(s_patience);
        return Stopwatch.GetElapsedTime(start!.Value, end).TotalMilliseconds;
    }

    private Channel Any() => world.Channels[_random.Next(world.Channels.Count)];
}
