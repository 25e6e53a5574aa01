using System.Diagnostics;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorBot.Sandbox.Faults;

/// <summary>When a process dies during a call that it made.</summary>
public enum Moment
{
    /// <summary>The call has arrived and does nothing.</summary>
    BeforeEffect,

    /// <summary>The call took effect and no answer was sent.</summary>
    BeforeAnswer,

    /// <summary>The answer is with the operating system.</summary>
    AfterAnswer,
}

/// <summary>A fault on REST calls, said as a sentence: <c>OnCall("POST", "/channels/{channel_id}/messages").LoseAnswer()</c>.</summary>
public sealed class CallFault : Occasions<CallFault>
{
    private readonly DiscordWorld _world;
    private readonly FaultList<CallEffect> _all;
    private readonly string _method;
    private readonly string _template;

    internal CallFault(DiscordWorld world, FaultList<CallEffect> all, string method, string template) =>
        (_world, _all, _method, _template) = (world, all, method, template);

    private CallEffect Effect => new(_method, _template, Only);

    /// <summary>The call takes effect, then the connection is cut: the caller cannot know whether it did.</summary>
    public Fault LoseAnswer() => Order(Effect with { BeforeAnswer = _ => Task.FromResult(false) });

    /// <summary>The connection is cut before the call does anything.</summary>
    public Fault CutBefore() => Order(Effect with { BeforeEffect = _ => Task.FromResult(false) });

    /// <summary>Fails with a status such as 500, 502 or 503, and does nothing.</summary>
    /// <param name="code">Discord's own code; 0 for a plain HTTP error.</param>
    public Fault Fail(int status, int code = 0, string? message = null)
    {
        var error = new DiscordError(status, code, message ?? $"{status}: {ReasonPhrases.GetReasonPhrase(status)}");
        return Order(Effect with { Answer = new RestAnswer(status, error.ToJson()) });
    }

    /// <summary>A 429 as Discord sends it.</summary>
    public Fault LimitRate(RateLimitScope scope, TimeSpan retryAfter) =>
        Order(Effect with { Refusal = new RateRefusal(scope, retryAfter) });

    /// <summary>A 429 with no header but <c>Retry-After</c>, as Cloudflare sends it.</summary>
    /// <param name="html">With a page in place of JSON.</param>
    public Fault LimitRateWithoutHeaders(TimeSpan retryAfter, bool html = true) =>
        Order(Effect with { Refusal = new RateRefusal(RateLimitScope.User, retryAfter) { Bare = true, Html = html } });

    /// <summary>The call waits so long, by the sandbox's clock, before it takes effect.</summary>
    public Fault StartLate(TimeSpan delay) => Order(Effect with { BeforeEffect = stop => WaitAsync(delay, stop) });

    /// <summary>The call takes effect at once; the answer comes so much later, by the sandbox's clock.</summary>
    public Fault AnswerLate(TimeSpan delay) => Order(Effect with { BeforeAnswer = stop => WaitAsync(delay, stop) });

    /// <summary>The call takes effect at once; the answer comes when <paramref name="released"/> completes.</summary>
    public Fault AnswerAfter(Task released) => Order(Effect with { BeforeAnswer = stop => WaitAsync(released, stop) });

    /// <summary>Something changes in the world just before the call takes effect. It runs under the world's lock.</summary>
    public Fault Precede(Action change) => Order(Effect with
    {
        BeforeEffect = _ =>
        {
            lock (_world.Gate)
                change();
            return Task.FromResult(true);
        },
    });

    /// <summary>The process that made the call dies.</summary>
    public Fault Kill(Process process, Moment moment) => Order(moment switch
    {
        Moment.BeforeEffect => Effect with { BeforeEffect = _ => KilledAsync(process) },
        Moment.BeforeAnswer => Effect with { BeforeAnswer = _ => KilledAsync(process) },
        _ => Effect with { AfterAnswer = () => ChildProcess.KillAsync(process) },
    });

    private static async Task<bool> KilledAsync(Process process)
    {
        await ChildProcess.KillAsync(process);
        return false;
    }

    private static async Task<bool> WaitAsync(Task released, CancellationToken stop)
    {
        await released.WaitAsync(stop);
        return true;
    }

    private Task<bool> WaitAsync(TimeSpan delay, CancellationToken stop) => WaitAsync(Task.Delay(delay, _world.Clock, stop), stop);

    private Fault Order(CallEffect effect) => _all.Add(NewFault(), effect);
}
