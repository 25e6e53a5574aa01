using System.Diagnostics;

namespace MentorBot.Benchmarks.Load;

/// <summary>What one bot cost, as the kernel saw it.</summary>
internal sealed record LoadFigures(string Name, BotReady Bot)
{
    public required Spent Start { get; init; }

    /// <summary>Resident, in MB: when it had settled after the start, at its largest until then, and after all the traffic.</summary>
    public required double Memory { get; init; }
    public required double StartPeak { get; init; }
    public required double MemoryAtEnd { get; init; }
    public required double Peak { get; init; }

    /// <summary>CPU seconds in each second without traffic.</summary>
    public required double IdleCpu { get; init; }
    public required Spent Flood { get; init; }
    public required Spent Pace { get; init; }
    public required Answered Mentions { get; init; }
    public required double MentionsCpu { get; init; }
    public required Volleys Volleys { get; init; }
}

/// <summary>What a part cost: seconds by the clock, CPU seconds of the bot, and of the server (which the bot is not to wait for).</summary>
internal sealed record Spent(double Seconds, double Cpu, double ServerCpu);

/// <summary>One bot through all of the traffic, alone on the machine but for the server.</summary>
internal sealed class LoadRun(Child server, Child bot, LoadPlan plan, Action<string> say)
{
    private readonly ProcessMeter _meter = bot.Meter;

    public static async Task<LoadFigures> Of(LoadSubject subject, Child server, ServerReady ready, LoadPlan plan, Action<string> say)
    {
        await server.AskAsync<Delivered>(new("begin", 0));
        await server.Meter.SettledAsync();
        say($"{subject.Name}: start");
        var serverCpu = server.Meter.Cpu;
        var watch = Stopwatch.StartNew();
        await using var bot = subject.Start(ready);
        var line = await bot.ReadAsync<BotReady>();
        var start = new Spent(
            watch.Elapsed.TotalSeconds, bot.Meter.Cpu.TotalSeconds, (server.Meter.Cpu - serverCpu).TotalSeconds);
        if (line.Guilds != plan.Guilds)
            throw new InvalidOperationException($"{subject.Name} was ready with {line.Guilds} of {plan.Guilds} servers.");
        return await new LoadRun(server, bot, plan, step => say($"{subject.Name}: {step}")).MeasureAsync(subject, line, start);
    }

    private async Task<LoadFigures> MeasureAsync(LoadSubject subject, BotReady line, Spent start)
    {
        await _meter.SettledAsync();
        var (memory, startPeak, idle) = (_meter.Memory, _meter.PeakMemory, await IdleAsync());
        var (flood, pace) = (await SpentAsync("flood", plan.Messages), await SpentAsync("pace", plan.Paced));
        var before = _meter.Cpu;
        var mentions = await OrderAsync<Answered>("mentions", plan.Mentions);
        return new(subject.Name, line)
        {
            Start = start,
            Memory = memory,
            StartPeak = startPeak,
            IdleCpu = idle,
            Flood = flood,
            Pace = pace,
            Mentions = mentions,
            MentionsCpu = (_meter.Cpu - before).TotalSeconds,
            Volleys = await OrderAsync<Volleys>("volleys", plan.Volleys),
            MemoryAtEnd = _meter.Memory,
            Peak = _meter.PeakMemory,
        };
    }

    private async Task<double> IdleAsync()
    {
        say("idle");
        var before = _meter.Cpu;
        await Task.Delay(plan.Idle);
        return (_meter.Cpu - before) / plan.Idle;
    }

    private async Task<Spent> SpentAsync(string order, int count)
    {
        var (before, serverBefore) = (_meter.Cpu, server.Meter.Cpu);
        var delivered = await OrderAsync<Delivered>(order, count);
        // What it puts off, such as collecting garbage, belongs to the traffic too.
        await _meter.SettledAsync();
        return new(delivered.Seconds, (_meter.Cpu - before).TotalSeconds, (server.Meter.Cpu - serverBefore).TotalSeconds);
    }

    private Task<T> OrderAsync<T>(string order, int count)
    {
        say(order);
        return server.AskAsync<T>(new(order, count));
    }
}
