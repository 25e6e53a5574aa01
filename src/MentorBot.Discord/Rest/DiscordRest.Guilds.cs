using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    private const string MemberRoleTemplate = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}";

    /// <summary>A server with its roles; without channels and members.</summary>
    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancel = default) =>
        GetAsync("/guilds/{guild_id}", $"/guilds/{guild}", In(guild), DiscordJson.Default.Guild, cancel);

    /// <summary>The channels of a server, threads excluded.</summary>
    public Task<Channel[]> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancel = default) =>
        GetAsync("/guilds/{guild_id}/channels", $"/guilds/{guild}/channels", In(guild), DiscordJson.Default.ChannelArray, cancel);

    public Task<Role[]> GetRolesAsync(Snowflake guild, CancellationToken cancel = default) =>
        GetAsync("/guilds/{guild_id}/roles", $"/guilds/{guild}/roles", In(guild), DiscordJson.Default.RoleArray, cancel);

    public Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel = default) =>
        GetAsync("/guilds/{guild_id}/members/{user_id}", $"/guilds/{guild}/members/{user}", In(guild), DiscordJson.Default.Member, cancel);

    /// <summary>Gives a role that stands below the bot's own; one who has it keeps it.</summary>
    public Task AddRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default) =>
        DoAsync(new Route(HttpMethod.Put, MemberRoleTemplate, $"/guilds/{guild}/members/{user}/roles/{role}", In(guild)), cancel);

    public Task RemoveRoleAsync(Snowflake guild, Snowflake user, Snowflake role, CancellationToken cancel = default) =>
        DoAsync(new Route(HttpMethod.Delete, MemberRoleTemplate, $"/guilds/{guild}/members/{user}/roles/{role}", In(guild)), cancel);

    /// <summary>The threads of a server that are not archived, as far as the bot sees them.</summary>
    public Task<ThreadList> GetActiveThreadsAsync(Snowflake guild, CancellationToken cancel = default) =>
        GetAsync("/guilds/{guild_id}/threads/active", $"/guilds/{guild}/threads/active", In(guild), RestJson.Default.ThreadList, cancel);

    private static Major In(Snowflake place) => new(place.Value);
}
