using System.Threading.Channels;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;
using Channel = MentorBot.Discord.Entities.Channel;

namespace MentorBot.Discord;

/// <summary>
/// Discord as a bot uses it: typed events in, typed calls out. Narrow enough that another library could stand behind it.
/// </summary>
/// <remarks>
/// Calls keep to Discord's limits and wait when they have to. They throw a <see cref="Rest.Errors.DiscordException"/> when Discord did
/// not do what was asked, and a <see cref="LimitException"/> before anything is sent that it would refuse.
/// </remarks>
public interface IDiscordConnection
{
    /// <summary>What happens, in the order in which it came on each shard. Completes when the connection has stopped.</summary>
    /// <remarks>Bounded: while the bot does not read, Discord is held back; nothing is dropped and heartbeats go on.</remarks>
    ChannelReader<GatewayEvent> Events { get; }

    /// <summary>How each shard of this process is doing; empty before the start.</summary>
    IReadOnlyList<ShardStatus> Shards { get; }

    /// <summary>Stays connected until it is stopped, through every break that passes by itself. Can be called once.</summary>
    /// <exception cref="DiscordFatalException">Discord will not let the bot in; the message says what to change.</exception>
    Task RunAsync(CancellationToken stop);

    /// <summary>Shows the bot this way on all shards, now and after every login.</summary>
    Task ShowPresenceAsync(Presence presence, CancellationToken cancel = default);

    /// <summary>The first answer to an interaction: within 3 s, and once.</summary>
    Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancel = default);

    Task<Message> GetOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default);

    /// <summary>The first answer becomes this; also what a deferred one turns into.</summary>
    Task<Message> EditOriginalAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default);

    Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default);

    Task<Message> FollowUpAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default);

    Task<Message> EditFollowUpAsync(
        InteractionHandle interaction, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default);

    Task DeleteFollowUpAsync(InteractionHandle interaction, Snowflake message, CancellationToken cancel = default);

    Task<Message> SendMessageAsync(Snowflake channel, OutgoingMessage message, CancellationToken cancel = default);

    Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default);

    Task DeleteMessageAsync(Snowflake channel, Snowflake message, string? reason = null, CancellationToken cancel = default);

    Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default);

    Task<Message[]> GetMessagesAsync(Snowflake channel, MessageQuery query, CancellationToken cancel = default);

    /// <summary>Twice does no more than once.</summary>
    Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default);

    /// <summary>Publishes a message of an announcement channel to those who follow it; a second time is refused.</summary>
    Task<Message> CrosspostAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default);

    Task AddReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default);

    Task RemoveOwnReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default);

    /// <summary>Shows for about ten seconds that the bot is writing.</summary>
    Task ShowTypingAsync(Snowflake channel, CancellationToken cancel = default);

    /// <summary>The conversation with a person, opened if need be.</summary>
    Task<Channel> OpenDirectAsync(Snowflake user, CancellationToken cancel = default);

    Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancel = default);

    /// <summary>A thread below a message.</summary>
    Task<Channel> StartThreadAsync(
        Snowflake channel, Snowflake message, string name, int? autoArchiveMinutes = null, CancellationToken cancel = default);

    /// <summary>A thread that nobody sees but who is mentioned in it, and moderators.</summary>
    Task<Channel> StartPrivateThreadAsync(Snowflake channel, string name, CancellationToken cancel = default);

    /// <summary>A post in a forum.</summary>
    Task<Channel> CreatePostAsync(
        Snowflake forum, string name, OutgoingMessage message, IReadOnlyList<Snowflake>? tags = null, int? autoArchiveMinutes = null,
        CancellationToken cancel = default);

    Task<Channel> EditThreadAsync(Snowflake thread, ThreadEdit edit, string? reason = null, CancellationToken cancel = default);

    Task JoinThreadAsync(Snowflake thread, CancellationToken cancel = default);

    Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancel = default);

    Task<Channel[]> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancel = default);

    Task<Role[]> GetRolesAsync(Snowflake guild, CancellationToken cancel = default);

    Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel = default);

    Task AddRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default);

    Task RemoveRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default);

    Task<ThreadList> GetActiveThreadsAsync(Snowflake guild, CancellationToken cancel = default);

    /// <summary>Brings the commands of a scope up to date, in one call and only when they differ.</summary>
    /// <param name="otherGuilds">Servers on which they may stand from earlier, when the scope is global.</param>
    Task<CommandSync> SyncCommandsAsync(
        Snowflake application, CommandScope scope, IReadOnlyList<CommandDefinition> commands, IReadOnlyList<Snowflake>? otherGuilds = null,
        CancellationToken cancel = default);
}
