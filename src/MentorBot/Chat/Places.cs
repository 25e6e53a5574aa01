using System.Collections.Concurrent;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Discord.Rest.Errors;
using Channel = MentorBot.Discord.Entities.Channel;

namespace MentorBot.Chat;

/// <summary>Which channel a thread belongs to. Discord's messages do not say; asked for once, and remembered while it exists.</summary>
internal sealed class Places(IDiscordConnection discord)
{
    private const int MostRemembered = 20_000;
    private readonly ConcurrentDictionary<Snowflake, Place> _places = new();

    /// <param name="Parent">The channel or forum of a thread; null for a channel.</param>
    internal sealed record Place(bool IsThread, Snowflake? Parent, Snowflake? Owner);

    public async Task<Place> OfAsync(Snowflake channel, CancellationToken cancel)
    {
        if (_places.TryGetValue(channel, out var known))
            return known;
        try
        {
            return Remember(await discord.GetChannelAsync(channel, cancel));
        }
        catch (DiscordApiException)
        {
            return new Place(false, null, null);
        }
    }

    public void Take(GatewayEvent happened)
    {
        switch (happened)
        {
            case ThreadCreated created: Remember(created.Thread); break;
            case ThreadDeleted deleted: _places.TryRemove(deleted.Thread.Id, out _); break;
            case ChannelDeleted deleted: _places.TryRemove(deleted.Channel.Id, out _); break;
            case GuildAvailable { Details: { } guild }:
                foreach (var channel in guild.Channels.Concat(guild.Threads))
                    Remember(channel);
                break;
        }
    }

    private Place Remember(Channel channel)
    {
        if (_places.Count >= MostRemembered)
            _places.Clear();
        return _places[channel.Id] = new Place(channel.IsThread, channel.IsThread ? channel.ParentId : null, channel.OwnerId);
    }
}
