using System.Threading.Channels;
using MentorBot.Discord.Events;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>What all shards of a process share.</summary>
internal sealed class GatewayContext(
    DiscordOptions options, EventFilter filter, ChannelWriter<GatewayEvent> events, TimeProvider clock, ILogger logger, Jitter jitter)
{
    private readonly Lock _gate = new();

    public DiscordOptions Options => options;

    public EventFilter Filter => filter;

    public ChannelWriter<GatewayEvent> Events => events;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public Jitter Jitter => jitter;

    /// <summary>What a login asks for. Message content may be dropped from it when Discord refuses.</summary>
    public Intents Intents { get; private set; } = options.Intents;

    public Presence? Presence { get; set; } = options.Presence;

    /// <summary>The application has the Message Content Intent, so it is asked for.</summary>
    public void AskForContent() => Intents |= Intents.MessageContent;

    /// <summary>
    /// Discord refused these intents. When message content was only a wish, the next login does without it: true. A shard that was
    /// refused with intents that are no longer asked for just tries again.
    /// </summary>
    public bool TryDropContent(Intents refused)
    {
        lock (_gate)
        {
            if (!refused.HasFlag(Intents.MessageContent) || options.Intents.HasFlag(Intents.MessageContent))
                return false;
            Intents &= ~Intents.MessageContent;
            return true;
        }
    }
}
