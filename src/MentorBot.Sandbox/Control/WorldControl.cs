using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Control;

/// <summary>Making and changing the world.</summary>
internal static class WorldControl
{
    public static void Map(ControlApi api)
    {
        Locked(api, "GET", "/world", ShowAll);
        Locked(api, "POST", "/applications", AddApplication);
        Locked(api, "POST", "/users", AddUser);
        Locked(api, "POST", "/guilds", AddGuild);
        Locked(api, "POST", "/guilds/{guild}/channels", AddChannel);
        Locked(api, "POST", "/guilds/{guild}/roles", AddRole);
        Locked(api, "POST", "/guilds/{guild}/members", AddMember);
        Locked(api, "POST", "/guilds/{guild}/bots", AddBot);
        Locked(api, "POST", "/channels/{channel}/overwrites", SetOverwrite);
        Locked(api, "POST", "/channels/{channel}/tags", call =>
            ChannelJson.OfTag(call.World.AddTag(call.Channel, call.Text("name"), call.Flag("moderated"))));
        Locked(api, "DELETE", "/channels/{channel}", call => Nothing(() => call.World.RemoveChannel(call.Channel)));
        Locked(api, "DELETE", "/guilds/{guild}/members/{user}", call =>
            Nothing(() => call.World.RemoveMember(call.Guild, call.UserOf(call.Route("user")))));
    }

    private static void Locked(ControlApi api, string method, string path, Func<ControlCall, JsonNode?> handle) =>
        api.On(method, path, call =>
        {
            lock (call.World.Gate)
                return handle(call);
        });

    private static JsonObject ShowAll(ControlCall call) => new()
    {
        ["api"] = call.Server.ApiBase,
        ["applications"] = Wire.List(call.World.Applications.Values.Select(application => Show(call.World, application))),
        ["users"] = Wire.List(call.World.Users.Values.Select(ControlJson.User)),
        ["guilds"] = Wire.List(call.World.Guilds.Values.Select(guild => Show(guild))),
        ["waiting_interactions"] = call.World.WaitingInteractions,
    };

    private static JsonObject AddApplication(ControlCall call)
    {
        var application = call.World.AddApplication(call.Text("name"), call.TextOrNull("token"), (ApplicationFlags)call.Number("flags", 0));
        application.UserInstall = call.Flag("user_install");
        return Show(call.World, application);
    }

    private static JsonObject AddUser(ControlCall call)
    {
        var user = call.World.AddUser(call.Text("name"), call.TextOrNull("display_name"));
        user.Locale = call.Text("locale", user.Locale);
        return ControlJson.User(user);
    }

    private static JsonObject AddGuild(ControlCall call)
    {
        var guild = call.World.AddGuild(call.Text("name"), call.User("owner"));
        guild.PreferredLocale = call.Text("locale", guild.PreferredLocale);
        return Show(guild);
    }

    private static JsonObject AddChannel(ControlCall call)
    {
        var parent = call.Has("parent") ? call.World.Channels.GetValueOrDefault(ulong.Parse(call.Text("parent"), null)) : null;
        var channel = call.World.AddChannel(call.Guild, call.Text("name"), (ChannelType)call.Number("type", 0), parent);
        if (!call.Has("nsfw") && !call.Has("slowmode") && !call.Has("topic"))
            return ChannelJson.Of(channel);
        channel.Nsfw = call.Flag("nsfw");
        channel.RateLimitPerUser = call.Number("slowmode", 0);
        channel.Topic = call.TextOrNull("topic");
        call.World.ChannelChanged(channel);
        return ChannelJson.Of(channel);
    }

    private static JsonObject AddRole(ControlCall call)
    {
        var role = call.World.AddRole(call.Guild, call.Text("name"), call.Rights("permissions", Permissions.None));
        role.Mentionable = call.Flag("mentionable");
        return GuildJson.OfRole(role);
    }

    private static JsonObject AddMember(ControlCall call)
    {
        var roles = call.Texts("roles").Select(id => call.RoleOf(call.Guild, id)).ToArray();
        return UserJson.OfMember(call.World.AddMember(call.Guild, call.User("user"), roles));
    }

    private static JsonObject AddBot(ControlCall call)
    {
        return UserJson.OfMember(call.World.AddBot(call.Guild, call.NeededApplication, call.Rights("permissions", Permissions.Default)));
    }

    private static JsonObject SetOverwrite(ControlCall call)
    {
        var channel = call.Channel;
        var (allow, deny) = (call.Rights("allow", Permissions.None), call.Rights("deny", Permissions.None));
        if (call.Has("user"))
            call.World.SetOverwrite(channel, call.User("user").Id, isMember: true, allow, deny);
        else if (call.World.TryGetGuild(channel, out var guild))
            call.World.SetOverwrite(channel, call.RoleOf(guild, call.Text("role")).Id, isMember: false, allow, deny);
        return ChannelJson.Of(channel);
    }

    private static JsonObject Show(DiscordWorld world, Application application)
    {
        var json = ApplicationJson.Of(world, application);
        json["token"] = application.Token;
        return json;
    }

    private static JsonObject Show(Guild guild)
    {
        var json = GuildJson.Of(guild);
        json["channels"] = Wire.List(guild.Channels.Concat(guild.Threads).Select(ChannelJson.Of));
        json["members"] = Wire.List(guild.Members.Values.Select(UserJson.OfMember));
        return json;
    }

    private static JsonNode? Nothing(Action action)
    {
        action();
        return null;
    }
}
