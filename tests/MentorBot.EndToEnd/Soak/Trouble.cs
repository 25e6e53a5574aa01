using MentorBot.Discord.Gateway;
using MentorBot.EndToEnd.Client;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.Rest;

namespace MentorBot.EndToEnd.Soak;

/// <summary>What breaks in a simulated day.</summary>
internal sealed class Trouble(GatewayBed bed, Random random)
{
    private const string Post = "/channels/{channel_id}/messages";

    private static readonly int[] s_passing = [4000, 4001, 4002, 4008];
    private static readonly int[] s_ending = [4003, 4005, 4007, 4009, 1000, 1001];

    private readonly List<Fault> _open = [];
    private int _loginsWanted;

    public int Count { get; private set; }

    public int Logins { get; private set; }

    public int Resumes { get; private set; }

    private FaultPlan Faults => bed.Server.Faults;

    /// <summary>Whether the session was ended and the next has not begun.</summary>
    public bool AwaitsLogin(ShardStatus shard) => shard.Logins < _loginsWanted;

    public async Task CauseAsync(ShardStatus shard, Func<Task> settle, Func<bool> hasHeardAll)
    {
        (Logins, Resumes) = (shard.Logins, shard.Resumes);
        Count++;
        // About one in sixty ends the session: Discord lets a bot log in a thousand times a day.
        if (random.Next(60) == 0 && shard.State == ShardState.Online && !AwaitsLogin(shard))
            await EndSessionAsync(shard, settle, hasHeardAll);
        else if (Disturb() && shard.State == ShardState.Online)
            await NoticedAsync(shard);
    }

    public void Stop()
    {
        foreach (var fault in _open)
            fault.Dispose();
        _open.Clear();
    }

    /// <summary>Everything that was sent has been read before the session ends, or nobody could say what was lost.</summary>
    private async Task EndSessionAsync(ShardStatus shard, Func<Task> settle, Func<bool> hasHeardAll)
    {
        Stop();
        await settle();
        if (bed.Shard.State != ShardState.Online || bed.Shard.Logins != shard.Logins || !hasHeardAll())
            return;
        _loginsWanted = shard.Logins + 1;
        if (random.Next(3) == 0)
            Faults.Gateway.InvalidateSession(resumable: false);
        else
            Faults.Gateway.Close(s_ending[random.Next(s_ending.Length)]);
        await NoticedAsync(shard);
    }

    /// <summary>A break is noticed at once, but in real time, of which a simulated day has little.</summary>
    private async Task NoticedAsync(ShardStatus before)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (bed.Shard.State == ShardState.Online && bed.Shard.OnlineSince == before.OnlineSince && bed.Shard.Resumes == before.Resumes)
        {
            Assert.False(limit.IsCancellationRequested, $"The client did not notice: {bed.Shard}.");
            await Task.Yield();
        }
    }

    /// <summary>Whether the socket breaks by it.</summary>
    private bool Disturb()
    {
        if (_open.Count > 3)
            Stop();
        var kind = random.Next(14);
        switch (kind)
        {
            case < 7:
                // What holds the socket up would hold up its end too.
                Stop();
                Break(kind);
                return true;
            case 7: _open.Add(Faults.Gateway.Stall()); break;
            case 8: _open.Add(Faults.Gateway.SilenceAcks()); break;
            case 9: _open.Add(Faults.Gateway.RefuseUpgrade(503)); break;
            case 10: _open.Add(Faults.Gateway.ReconnectBeforeHello()); break;
            case 11: _open.Add(Faults.Gateway.SplitFrames(1 + random.Next(20))); break;
            case 12: _open.Add(Faults.Gateway.OnDispatch("MESSAGE_CREATE").Twice()); break;
            default: BreakCall(); break;
        }

        return false;
    }

    private void Break(int kind)
    {
        if (kind < 2)
            Faults.Gateway.Drop();
        else if (kind < 4)
            Faults.Gateway.Reconnect();
        else if (kind == 4)
            Faults.Gateway.InvalidateSession(resumable: true);
        else
            Faults.Gateway.Close(s_passing[random.Next(s_passing.Length)]);
    }

    private void BreakCall()
    {
        var call = Faults.OnCall("POST", Post);
        _open.Add(random.Next(6) switch
        {
            0 => call.LoseAnswer(),
            1 => call.CutBefore(),
            2 => call.Fail(502),
            3 => call.LimitRate(RateLimitScope.User, TimeSpan.FromSeconds(2)),
            4 => call.LimitRate(RateLimitScope.Shared, TimeSpan.FromSeconds(1)),
            _ => call.LimitRateWithoutHeaders(TimeSpan.FromSeconds(1)),
        });
    }
}
