using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>How soon somebody may write again in a slow channel. Bots are exempt, and those with the right to bypass it.</summary>
public sealed class Slowmode(DiscordWorld world)
{
    private readonly Dictionary<(ulong Channel, ulong User), DateTimeOffset> _last = [];

    /// <summary>Notes a message, or refuses it with 429/20016.</summary>
    public void Check(User author, Channel channel)
    {
        if (channel.RateLimitPerUser == 0 || author.Bot || Access.Can(world, author, channel, Permissions.BypassSlowmode)) return;
        var (key, now) = ((channel.Id, author.Id), world.Ids.Now);
        if (_last.TryGetValue(key, out var last) && now < last.AddSeconds(channel.RateLimitPerUser))
            throw new DiscordError(429, 20016, "This action cannot be performed due to slowmode rate limit");
        _last[key] = now;
    }
}
