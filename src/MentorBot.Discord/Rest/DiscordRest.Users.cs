using System.Runtime.CompilerServices;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Bodies;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    private const int GuildsOfPage = 200;

    /// <summary>Where to connect, with how many shards, and how many logins are left today.</summary>
    public Task<GatewayBot> GetGatewayAsync(CancellationToken cancel = default) =>
        GetAsync("/gateway/bot", "/gateway/bot", default, RestJson.Default.GatewayBot, cancel);

    /// <summary>The bot's application, with the switches of the Developer Portal.</summary>
    public Task<ApplicationInfo> GetApplicationAsync(CancellationToken cancel = default) =>
        GetAsync("/applications/@me", "/applications/@me", default, DiscordJson.Default.ApplicationInfo, cancel);

    public Task<User> GetOwnUserAsync(CancellationToken cancel = default) =>
        GetAsync("/users/@me", "/users/@me", default, DiscordJson.Default.User, cancel);

    public Task<User> GetUserAsync(Snowflake user, CancellationToken cancel = default) =>
        GetAsync("/users/{user_id}", $"/users/{user}", default, DiscordJson.Default.User, cancel);

    /// <summary>All servers the bot is on, page by page, by id.</summary>
    public async IAsyncEnumerable<OwnGuild> GetOwnGuildsAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        OwnGuild[] page;
        Snowflake after = default;
        do
        {
            page = await GetOwnGuildsAsync(after, GuildsOfPage, cancel).ConfigureAwait(false);
            foreach (var guild in page)
                yield return guild;
            after = page is [.., var last] ? last.Id : after;
        }
        while (page.Length == GuildsOfPage);
    }

    /// <summary>One page of the servers the bot is on: those with ids after the given one, at most 200.</summary>
    public Task<OwnGuild[]> GetOwnGuildsAsync(Snowflake after, int limit, CancellationToken cancel = default) =>
        GetAsync("/users/@me/guilds", $"/users/@me/guilds?after={after}&limit={limit}", default, DiscordJson.Default.OwnGuildArray, cancel);

    /// <summary>
    /// The conversation with a person, opened if need be. That it opens does not mean that the person takes messages. Opening many in a
    /// short time gets a bot blocked.
    /// </summary>
    public Task<Channel> OpenDirectAsync(Snowflake user, CancellationToken cancel = default)
    {
        var route = new Route(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels");
        var call = new RestCall(route, Json(new OpenDirectBody(user), RestJson.Default.OpenDirectBody)) { Again = Repeat.Freely };
        return ReadAsync(call, DiscordJson.Default.Channel, cancel);
    }
}
