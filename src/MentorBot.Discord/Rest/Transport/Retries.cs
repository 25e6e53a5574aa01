using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MentorBot.Discord.Rest.Transport;

/// <summary>When an attempt is made again, after how long, and how long one may take.</summary>
internal sealed class Retries
{
    private const int More = 4;

    private readonly ResiliencePipeline<RestAnswer> _repeatable;
    private readonly ResiliencePipeline<RestAnswer> _once;

    public Retries(TimeProvider clock, Random random)
    {
        var gate = new Lock();
        var draw = () =>
        {
            lock (gate)
                return random.NextDouble();
        };
        _repeatable = Pipeline(clock, draw, new PredicateBuilder<RestAnswer>()
            .HandleResult(answer => answer.Status >= 500)
            .Handle<Exception>(exception => Failure.IsOfNetwork(exception, default)));
        _once = Pipeline(clock, draw, new PredicateBuilder<RestAnswer>()
            .Handle<Exception>(exception => Failure.IsOfNetwork(exception, default) && Failure.WasNeverSent(exception)));
        Attempt = new ResiliencePipelineBuilder<RestAnswer> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(15) })
            .Build();
    }

    /// <summary>Around one exchange with Discord.</summary>
    public ResiliencePipeline<RestAnswer> Attempt { get; }

    /// <summary>Around all attempts: what is not repeatable is made again only if Discord cannot have seen it.</summary>
    public ResiliencePipeline<RestAnswer> For(RestCall call) => call.Again == Repeat.Never ? _once : _repeatable;

    private static ResiliencePipeline<RestAnswer> Pipeline(TimeProvider clock, Func<double> draw, PredicateBuilder<RestAnswer> again) =>
        new ResiliencePipelineBuilder<RestAnswer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<RestAnswer>
            {
                ShouldHandle = again,
                MaxRetryAttempts = More,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(300),
                MaxDelay = TimeSpan.FromSeconds(10),
                Randomizer = draw,
            })
            .Build();
}
