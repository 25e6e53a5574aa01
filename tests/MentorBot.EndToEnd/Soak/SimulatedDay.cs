using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Rest.Errors;
using MentorBot.EndToEnd.Client;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Soak;

/// <summary>What a simulated day came to.</summary>
/// <param name="Lost">Messages, by number, that the bot never heard of although Discord told it, at once or after a resume.</param>
/// <param name="Twice">Messages that the bot heard of twice.</param>
/// <param name="RepliedTwice">Messages under which the bot's reply stands twice.</param>
/// <param name="Unanswered">Messages under which no reply stands.</param>
/// <param name="Errors">What replies ended with that did not go well.</param>
/// <param name="EarlyHeap">Bytes that are alive after a collection, at the best moment of the second tenth of the day.</param>
/// <param name="LateHeap">The same in the last tenth.</param>
/// <param name="TimersLeft">Whether anything still waits for the clock after all has ended.</param>
internal sealed record DayResult(
    int Faults, int Logins, int Resumes, int[] Lost, int[] Twice, int[] Unanswered, int[] RepliedTwice, string[] Errors,
    long EarlyHeap, long LateHeap, bool TimersLeft);

/// <summary>
/// A bot that replies to every mention lives through a day in which something breaks every few seconds. Time passes only when everybody has
/// read what was sent, so a day takes minutes, and a seed gives the same day again.
/// </summary>
internal sealed class SimulatedDay
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_recovery = TimeSpan.FromMinutes(2);

    private readonly GatewayBed _bed;
    private readonly CallsInFlight _calls;
    private readonly Random _random;
    private readonly Trouble _trouble;
    private readonly int[] _heard;
    private readonly int[] _replies;
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly long[] _heap = [.. Enumerable.Repeat(long.MaxValue, 11)];
    private int _posted;
    private int _pending;
    private double _measuredAt;
    private ulong _lastSeen;

    private SimulatedDay(GatewayBed bed, Random random, int messages)
    {
        (_bed, _random) = (bed, random);
        (_heard, _replies) = (new int[messages], new int[messages]);
        _calls = new CallsInFlight(new Uri(bed.Server.ApiBase));
        _trouble = new Trouble(bed, random);
    }

    private ShardStatus Shard => _bed.Shard;

    public static async Task<DayResult> RunAsync(Random random, TimeSpan length, int messages)
    {
        // The barrier asks for heartbeats, more of them than a client may send in a minute by a clock that hardly moves.
        var bed = await GatewayBed.StartAsync(options => options with
        {
            Seed = random.Next(),
            FramesPerMinute = int.MaxValue,
            ReplayBuffer = 200,
        });
        bed.Server.World.MessagesPerChannel = 50;
        var day = new SimulatedDay(bed, random, messages);
        await bed.ConnectAsync();
        var listening = day.ListenAsync();
        try
        {
            await day.LiveAsync(length);
            await day.RecoverAsync();
        }
        finally
        {
            await bed.DisposeAsync();
            day._calls.Dispose();
        }

        await listening;
        return day.Result();
    }

    private async Task LiveAsync(TimeSpan length)
    {
        var start = _bed.Clock.GetUtcNow();
        for (var passed = TimeSpan.Zero; passed < length; passed = _bed.Clock.GetUtcNow() - start)
        {
            await SettleAsync();
            await MeasureAsync(passed / length);
            // Messages that are due wait while the bot has no session: Discord would not tell it of them.
            if (_posted < _heard.Length * (passed / length) && !_trouble.AwaitsLogin(Shard))
                Post();
            await _trouble.CauseAsync(Shard, SettleAsync, HasHeardAll);
            _bed.Clock.Advance(TimeSpan.FromSeconds(4 + 8 * _random.NextDouble()));
        }
    }

    /// <summary>The day is over: nothing more breaks, and what is under way comes to its end.</summary>
    private async Task RecoverAsync()
    {
        _trouble.Stop();
        for (var calm = TimeSpan.Zero; calm < s_recovery || Volatile.Read(ref _pending) > 0; calm += TimeSpan.FromSeconds(1))
        {
            await SettleAsync();
            if (_posted < _heard.Length && Shard.State == ShardState.Online)
            {
                Post();
                calm = TimeSpan.Zero;
            }

            _bed.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(calm < TimeSpan.FromHours(1), $"It did not recover; the shard: {Shard}, replies under way: {_pending}.");
        }

        await SettleAsync();
    }

    /// <summary>
    /// Until all that was sent was read, the client is online or waits for its time, and no call is on its way. Time that passes while it
    /// is still at work would count against it: sockets take real time, the clock none.
    /// </summary>
    private async Task SettleAsync()
    {
        await _bed.Server.Quiet();
        // A login that a fault holds up needs the clock, so patience has an end, in real time.
        var since = Stopwatch.GetTimestamp();
        for (var calm = 0; calm < 50 && Stopwatch.GetElapsedTime(since) < s_patience;)
        {
            await Task.Yield();
            calm = IsAtWork(Shard) || _calls.Any ? 0 : calm + 1;
        }

        await _bed.Server.Quiet();
        CountReplies();
    }

    /// <summary>
    /// A socket that the client has given up may stand for a moment longer as one that is online: what was sent was read only when it was
    /// heard.
    /// </summary>
    private bool HasHeardAll() => Enumerable.Range(0, _posted).All(number => Volatile.Read(ref _heard[number]) > 0);

    private bool IsAtWork(ShardStatus shard) =>
        shard.State is ShardState.Connecting or ShardState.Greeting || shard.NextTry <= _bed.Clock.GetUtcNow();

    private void Post()
    {
        lock (_bed.Server.World.Gate)
            _bed.Server.World.Posts.Create(_bed.Person, _bed.Channel, new MessageDraft { Content = $"<@{_bed.App.Bot.Id}> {_posted++}" });
    }

    private async Task ListenAsync()
    {
        await foreach (var happened in _bed.Bot.Events.ReadAllAsync())
        {
            if (happened is not MessageCreated { Message: { Author.Bot: not true } message })
                continue;
            var number = Number(message.Content);
            Interlocked.Increment(ref _heard[number]);
            Interlocked.Increment(ref _pending);
            _ = ReplyAsync(message.ChannelId, message.Id, number);
        }
    }

    private async Task ReplyAsync(Snowflake channel, Snowflake message, int number)
    {
        try
        {
            await _bed.Bot.SendMessageAsync(channel, OutgoingMessage.Text($"reply {number}") with { ReplyTo = message });
        }
        catch (DiscordException exception)
        {
            _errors.Enqueue($"reply {number}: {exception}");
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    private void CountReplies()
    {
        lock (_bed.Server.World.Gate)
        {
            foreach (var message in _bed.Channel.Messages.Where(m => m.Id > _lastSeen && m.Author == _bed.App.Bot))
                _replies[Number(message.Content)]++;
            _lastSeen = _bed.Channel.Messages.Newest?.Id ?? 0;
        }
    }

    /// <summary>Now and then nothing breaks for a while: what is on the heap then is what is really held.</summary>
    private async Task MeasureAsync(double share)
    {
        if (share < _measuredAt)
            return;
        _measuredAt = share + 0.02;
        _trouble.Stop();
        for (var calm = 0; calm < 10; calm = Shard.State == ShardState.Online && Volatile.Read(ref _pending) == 0 ? calm + 1 : 0)
        {
            await SettleAsync();
            _bed.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await SettleAsync();
        var tenth = (int)(share * 10);
        _heap[tenth] = Math.Min(_heap[tenth], HeldBytes());
    }

    /// <summary>What is alive after a full collection, without the holes between.</summary>
    private static long HeldBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long held = 0;
        foreach (var generation in GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo)
            held += generation.SizeAfterBytes - generation.FragmentationAfterBytes;
        return held;
    }

    private DayResult Result() => new(
        _trouble.Count, _trouble.Logins, _trouble.Resumes,
        Where(_heard, count => count == 0), Where(_heard, count => count > 1),
        Where(_replies, count => count == 0), Where(_replies, count => count > 1), [.. _errors],
        _heap[1], _heap[9], _bed.Clock.NextDue is not null);

    private static int[] Where(int[] counts, Predicate<int> wrong) => [.. Enumerable.Range(0, counts.Length).Where(i => wrong(counts[i]))];

    private static int Number(string content) => int.Parse(content[(content.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
}
