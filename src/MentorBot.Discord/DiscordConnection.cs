using System.Threading.Channels;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord;

/// <summary>Our own client: gateway and REST behind one port.</summary>
public sealed partial class DiscordConnection : IDiscordConnection
{
    private readonly DiscordOptions _options;
    private readonly Channel<GatewayEvent> _events;
    private readonly GatewayContext _context;
    private readonly ShardGroup _shards;
    private readonly Func<CancellationToken, Task<ApplicationInfo>> _askApplication;
    private int _started;

    internal DiscordConnection(
        DiscordOptions options,
        EventFilter filter,
        TimeProvider clock,
        ILogger logger,
        Func<CancellationToken, Task<GatewayPlan>> askPlan,
        Func<CancellationToken, Task<ApplicationInfo>> askApplication)
    {
        if (string.Join(" ", options.Problems()) is { Length: > 0 } problems)
            throw new ArgumentException(problems, nameof(options));
        _options = options;
        _askApplication = askApplication;
        _events = System.Threading.Channels.Channel.CreateBounded<GatewayEvent>(options.EventCapacity);
        var seed = options.Seed ?? HashCode.Combine(clock.GetTimestamp(), Environment.ProcessId);
        _context = new GatewayContext(options, filter, _events.Writer, clock, logger, new Jitter(seed));
        _shards = new ShardGroup(_context, askPlan);
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

    public Task ShowPresenceAsync(Presence presence, CancellationToken stop)
    {
        _context.Presence = presence;
        return _shards.ShowPresenceAsync(stop);
    }

    /// <summary>Once at the start: when the switch is on, the text of all messages is asked for.</summary>
    private async Task DecideOnContentAsync(CancellationToken stop)
    {
        try
        {
            var application = await _askApplication(stop).ConfigureAwait(false);
            if (application.MayReadContent)
                _context.AskForContent();
            else
                Log.ContentIsOff(_context.Logger, CloseCodes.Switches(Intents.MessageContent));
        }
        catch (Exception problem) when (problem is not DiscordFatalException && !stop.IsCancellationRequested)
        {
            Log.ContentUnknown(_context.Logger, problem.GetType().Name);
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
