using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;

namespace MentorBot.Discord;

public sealed partial class DiscordConnection
{
    public Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancel = default) =>
        _rest.RespondAsync(interaction, response, cancel);

    public Task<Message> GetOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default) =>
        _rest.GetOriginalAsync(interaction, cancel);

    public Task<Message> EditOriginalAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default) =>
        _rest.EditOriginalAsync(interaction, message, cancel);

    public Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default) =>
        _rest.DeleteOriginalAsync(interaction, cancel);

    public Task<Message> FollowUpAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default) =>
        _rest.FollowUpAsync(interaction, message, cancel);

    public Task<Message> EditFollowUpAsync(
        InteractionHandle interaction, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default) =>
        _rest.EditFollowUpAsync(interaction, message, edited, cancel);

    public Task DeleteFollowUpAsync(InteractionHandle interaction, Snowflake message, CancellationToken cancel = default) =>
        _rest.DeleteFollowUpAsync(interaction, message, cancel);

    public Task<Message> SendMessageAsync(Snowflake channel, OutgoingMessage message, CancellationToken cancel = default) =>
        _rest.SendMessageAsync(channel, message, cancel);

    public Task<Message> EditMessageAsync(
        Snowflake channel, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default) =>
        _rest.EditMessageAsync(channel, message, edited, cancel);

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, string? reason = null, CancellationToken cancel = default) =>
        _rest.DeleteMessageAsync(channel, message, reason, cancel);

    public Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default) =>
        _rest.GetMessageAsync(channel, message, cancel);

    public Task<Message[]> GetMessagesAsync(Snowflake channel, MessageQuery query, CancellationToken cancel = default) =>
        _rest.GetMessagesAsync(channel, query, cancel);

    public Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default) =>
        _rest.PinAsync(channel, message, cancel: cancel);

    public Task<Message> CrosspostAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default) =>
        _rest.CrosspostAsync(channel, message, cancel);

    public Task AddReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default) =>
        _rest.AddReactionAsync(channel, message, emoji, cancel);

    public Task RemoveOwnReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default) =>
        _rest.RemoveOwnReactionAsync(channel, message, emoji, cancel);

    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancel = default) =>
        _rest.ShowTypingAsync(channel, cancel);

    public Task<Channel> OpenDirectAsync(Snowflake user, CancellationToken cancel = default) =>
        _rest.OpenDirectAsync(user, cancel);

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancel = default) =>
        _rest.GetChannelAsync(channel, cancel);

    public Task<Channel> StartThreadAsync(
        Snowflake channel, Snowflake message, string name, int? autoArchiveMinutes = null, CancellationToken cancel = default) =>
        _rest.StartThreadAsync(channel, message, name, autoArchiveMinutes, cancel);

    public Task<Channel> StartPrivateThreadAsync(Snowflake channel, string name, CancellationToken cancel = default) =>
        _rest.StartThreadAsync(channel, name, ChannelType.PrivateThread, invitable: false, cancel: cancel);

    public Task<Channel> CreatePostAsync(
        Snowflake forum, string name, OutgoingMessage message, IReadOnlyList<Snowflake>? tags = null, int? autoArchiveMinutes = null,
        CancellationToken cancel = default) =>
        _rest.CreatePostAsync(forum, name, message, tags, autoArchiveMinutes, cancel);

    public Task<Channel> EditThreadAsync(Snowflake thread, ThreadEdit edit, string? reason = null, CancellationToken cancel = default) =>
        _rest.EditThreadAsync(thread, edit, reason, cancel);

    public Task JoinThreadAsync(Snowflake thread, CancellationToken cancel = default) =>
        _rest.JoinThreadAsync(thread, cancel);

    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancel = default) =>
        _rest.GetGuildAsync(guild, cancel);

    public Task<Channel[]> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancel = default) =>
        _rest.GetGuildChannelsAsync(guild, cancel);

    public Task<Role[]> GetRolesAsync(Snowflake guild, CancellationToken cancel = default) =>
        _rest.GetRolesAsync(guild, cancel);

    public Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel = default) =>
        _rest.GetMemberAsync(guild, user, cancel);

    public Task AddRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default) =>
        _rest.AddRoleAsync(guild, user, role, cancel);

    public Task RemoveRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default) =>
        _rest.RemoveRoleAsync(guild, user, role, cancel);

    public Task<ThreadList> GetActiveThreadsAsync(Snowflake guild, CancellationToken cancel = default) =>
        _rest.GetActiveThreadsAsync(guild, cancel);

    public Task<CommandSync> SyncCommandsAsync(
        Snowflake application, CommandScope scope, IReadOnlyList<CommandDefinition> commands,
        IReadOnlyList<Snowflake>? otherGuilds = null, CancellationToken cancel = default) =>
        new CommandRegistration(_rest).SyncAsync(application, scope, commands, otherGuilds, cancel);
}
