using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>
/// Users, the caller's guilds and direct conversations, the application. https://docs.discord.com/developers/resources/user
/// </summary>
internal static class UserEndpoints
{
    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/users/@me", call => RestAnswer.Ok(UserJson.Own(call.Caller.Bot)));
        routes.Map("PATCH", "/users/@me", Rename);
        routes.Map("GET", "/users/{user_id}", call => RestAnswer.Ok(UserJson.Of(User(call, "user_id"))));
        routes.Map("GET", "/users/@me/guilds", Guilds);
        routes.Map("DELETE", "/users/@me/guilds/{guild_id}", Leave);
        routes.Map("POST", "/users/@me/channels", OpenDm);
        routes.Map("GET", "/applications/@me", Application);
        routes.Map("PATCH", "/applications/@me", EditApplication);
        routes.Map("GET", "/oauth2/applications/@me", Application);
    }

    internal static User User(RestCall call, string key) =>
        call.World.Users.GetValueOrDefault(call.Id(key)) ?? throw new DiscordError(404, 10013, "Unknown User");

    private static RestAnswer Rename(RestCall call)
    {
        var form = new Form(call.Body);
        var name = form.Text("username", 32, min: 2);
        form.ThrowIfAny();
        if (name is not null) call.Caller.Bot.Username = name;
        call.World.Dispatch(new Dispatch("USER_UPDATE", null, null, 0, _ => UserJson.Own(call.Caller.Bot))
        {
            OnlyApplication = call.Caller.Id,
        });
        return RestAnswer.Ok(UserJson.Own(call.Caller.Bot));
    }

    private static RestAnswer Guilds(RestCall call)
    {
        var (before, after) = (QueryForm.Id(call, "before"), QueryForm.Id(call, "after"));
        var limit = QueryForm.Limit(call, 200, 200);
        var guilds = call.World.GuildsOf(call.Caller.Bot)
            .Where(guild => (before is null || guild.Id < before) && (after is null || guild.Id > after))
            .OrderBy(guild => guild.Id).ToList();
        // With "before" alone the page is the one that ends there.
        var page = before is not null && after is null ? guilds.TakeLast(limit) : guilds.Take(limit);
        var counts = QueryForm.Flag(call, "with_counts");
        return RestAnswer.Ok(Wire.List(page.Select(guild => GuildJson.Partial(call.World, guild, call.Caller.Bot, counts))));
    }

    private static RestAnswer Leave(RestCall call)
    {
        var (guild, _) = Access.Guild(call.World, call.Caller.Bot, call.Id("guild_id"));
        call.World.RemoveMember(guild, call.Caller.Bot);
        return RestAnswer.NoContent;
    }

    private static RestAnswer OpenDm(RestCall call)
    {
        var form = new Form(call.Body);
        var id = form.Id("recipient_id", required: true);
        form.ThrowIfAny();
        var (world, bot) = (call.World, call.Caller.Bot);
        if (!world.Users.TryGetValue(id!.Value, out var user)) throw new DiscordError(400, 50033, "Invalid Recipient(s)");
        if (user.Bot) throw new DiscordError(403, 50007, "Cannot send messages to this user");
        if (world.FindDm(bot, user) is null && !world.NewDms.TryTake(bot))
            throw new DiscordError(403, 40003, "You are opening direct messages too fast");
        return RestAnswer.Ok(ChannelJson.Of(world.OpenDm(bot, user), bot));
    }

    private static RestAnswer Application(RestCall call) => RestAnswer.Ok(ApplicationJson.Of(call.World, call.Caller));

    private static RestAnswer EditApplication(RestCall call)
    {
        var form = new Form(call.Body);
        var description = form.Text("description", 400);
        form.ThrowIfAny();
        call.Caller.Description = description ?? call.Caller.Description;
        return RestAnswer.Ok(ApplicationJson.Of(call.World, call.Caller));
    }
}
