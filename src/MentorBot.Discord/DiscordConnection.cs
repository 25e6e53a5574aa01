using System.Net;
using System.Threading.Channels;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Rest.Errors;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord;

/// <summary>Our own client: gateway and REST behind one port.</summary>
public sealed partial class DiscordConnection : IDiscordConnection, IDisposable
{
    private readonly DiscordOptions _options;
    private readonly Channel<GatewayEvent> _events;
    private readonly GatewayContext _context;
    private readonly ShardGroup _shards;
    private readonly DiscordRest _rest;
    private int _started;

    /// <param name="filter">What the bot wants to hear of; null: everything.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message lists every problem.</exception>
    public DiscordConnection(DiscordOptions options, EventFilter? filter, TimeProvider clock, ILoggerFactory logs)
    {
        if (string.Join(" ", options.Problems()) is { Length: > 0 } problems)
            throw new ArgumentException(problems, nameof(options));
        _options = options;
        _events = System.Threading.Channels.Channel.CreateBounded<GatewayEvent>(options.EventCapacity);
        _rest = new DiscordRest(options, clock, logs.CreateLogger<DiscordRest>());
        var seed = options.Seed ?? HashCode.Combine(clock.GetTimestamp(), Environment.ProcessId);
        var logger = logs.CreateLogger<DiscordConnection>();
        _context = new GatewayContext(options, filter ?? EventFilter.Everything, _events.Writer, clock, logger, new Jitter(seed));
        _shards = new ShardGroup(_context, AskForPlanAsync);
    }

    public ChannelReader<GatewayEvent> Events => _events.Reader;

    public IReadOnlyList<ShardStatus> Shards => _shards.Status;

    public async Task RunAsync(CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
            throw new InvalidOperationException("A connection runs once; make another one.");
        try
        {
            if (_options.MessageContent == MessageContentMode.Auto)
                await DecideOnContentAsync(stop).ConfigureAwait(false);
            await _shards.RunAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
        finally
        {
            _events.Writer.TryComplete();
        }
    }

    public Task ShowPresenceAsync(Presence presence, CancellationToken cancel = default)
    {
        _context.Presence = presence;
        return _shards.ShowPresenceAsync(cancel);
    }

    /// <summary>Closes what REST keeps open. Stop <see cref="RunAsync"/> first.</summary>
    public void Dispose() => _rest.Dispose();

    /// <summary>Once at the start: when the switch is on, the text of all messages is asked for.</summary>
    private async Task DecideOnContentAsync(CancellationToken stop)
    {
        try
        {
            var application = await AskAsync(_rest.GetApplicationAsync(stop)).ConfigureAwait(false);
            if (application.MayReadContent)
                _context.AskForContent();
            else
                Log.ContentIsOff(_context.Logger, CloseCodes.Switches(Intents.MessageContent));
        }
        catch (DiscordException problem)
        {
            Log.ContentUnknown(_context.Logger, problem.GetType().Name);
        }
    }

    private async Task<GatewayPlan> AskForPlanAsync(CancellationToken stop)
    {
        var answer = await AskAsync(_rest.GetGatewayAsync(stop)).ConfigureAwait(false);
        var url = GatewayAddress.Parse(answer.Url) ?? throw new HttpRequestException("Discord named no gateway.");
        var limit = answer.SessionStartLimit;
        var resetAfter = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, (long)TimeSpan.FromDays(2).TotalMilliseconds));
        return new GatewayPlan(url, answer.Shards, limit.Total, limit.Remaining, resetAfter, limit.MaxConcurrency);
    }

    /// <summary>A token that REST refuses is as final as one that the gateway refuses.</summary>
    private static async Task<T> AskAsync<T>(Task<T> asking)
    {
        try
        {
            return await asking.ConfigureAwait(false);
        }
        catch (DiscordApiException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            throw new DiscordFatalException(CloseCodes.RefusedToken((int)refused.Status), inner: refused);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message =
            "Only mentions, replies to the bot, DMs and commands carry text: \"{Switch}\" is off in the Developer Portal.")]
        public static partial void ContentIsOff(ILogger logger, string @switch);

        [LoggerMessage(Level = LogLevel.Warning, Message =
            "Discord did not say whether the bot may read all messages ({Problem}); it goes on without their text.")]
        public static partial void ContentUnknown(ILogger logger, string problem);
    }
}
