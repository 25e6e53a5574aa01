using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Guilds, their channels and roles. https://docs.discord.com/developers/resources/guild</summary>
internal static class GuildEndpoints
{
    private const int MaxChannels = 500;
    private const int MaxRoles = 250;

    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/guilds/{guild_id}", Get);
        routes.Map("GET", "/guilds/{guild_id}/channels", Channels);
        routes.Map("POST", "/guilds/{guild_id}/channels", AddChannel);
        routes.Map("GET", "/guilds/{guild_id}/emojis", call => RestAnswer.Ok(GuildJson.Of(In(call).Guild)["emojis"]!.DeepClone()));
        routes.Map("GET", "/guilds/{guild_id}/roles", Roles);
        routes.Map("GET", "/guilds/{guild_id}/roles/{role_id}", call => RestAnswer.Ok(GuildJson.OfRole(Role(call, In(call).Guild))));
        routes.Map("POST", "/guilds/{guild_id}/roles", AddRole);
        routes.Map("PATCH", "/guilds/{guild_id}/roles/{role_id}", EditRole);
        routes.Map("DELETE", "/guilds/{guild_id}/roles/{role_id}", RemoveRole);
    }

    /// <summary>The guild in the path and the caller's place in it.</summary>
    internal static (Guild Guild, Member Member) In(RestCall call) => Access.Guild(call.World, call.Caller.Bot, call.Id("guild_id"));

    /// <summary>The role in the path.</summary>
    internal static Role Role(RestCall call, Guild guild) =>
        guild.Roles.GetValueOrDefault(call.Id("role_id")) ?? throw new DiscordError(404, 10011, "Unknown Role");

    /// <summary>Refuses what a member may do only to roles below its own highest one.</summary>
    internal static void NeedAbove(RestCall call, Guild guild, Member member, Role role)
    {
        Access.NeedInGuild(call.World, guild, member, Permissions.ManageRoles);
        if (guild.OwnerId != member.User.Id && role.Position >= Highest(guild, member)) throw Access.Forbidden;
    }

    internal static int Highest(Guild guild, Member member) =>
        member.Roles.Select(id => guild.Roles.GetValueOrDefault(id)?.Position ?? 0).DefaultIfEmpty(0).Max();

    private static RestAnswer Get(RestCall call)
    {
        var (guild, _) = In(call);
        var json = GuildJson.Of(guild);
        if (QueryForm.Flag(call, "with_counts")) GuildJson.AddCounts(json, guild);
        return RestAnswer.Ok(json);
    }

    private static RestAnswer Channels(RestCall call) =>
        RestAnswer.Ok(Wire.List(In(call).Guild.Channels.Select(ChannelJson.Of)));

    private static RestAnswer Roles(RestCall call) =>
        RestAnswer.Ok(Wire.List(In(call).Guild.Roles.Values.Select(GuildJson.OfRole)));

    private static RestAnswer AddChannel(RestCall call)
    {
        var (guild, member) = In(call);
        Access.NeedInGuild(call.World, guild, member, Permissions.ManageChannels);
        var form = new Form(call.Body);
        var type = (ChannelType)(form.Choice("type", 0, 2, 4, 5, 13, 15, 16) ?? 0);
        var name = form.Text("name", 100, min: 1, required: true);
        var topic = form.Text("topic", type is ChannelType.Forum or ChannelType.Media ? 4096 : 1024);
        var parent = form.Id("parent_id");
        var overwrites = form.HasValue("permission_overwrites") ? ChannelForm.Overwrites(form) : null;
        form.ThrowIfAny();
        if (guild.Channels.Count >= MaxChannels)
            throw new DiscordError(400, 30013, $"Maximum number of guild channels reached ({MaxChannels})");
        var category = ChannelForm.Category(guild, parent);
        var channel = call.World.AddChannel(guild, name!, type, category, overwrites);
        channel.Topic = topic;
        return RestAnswer.Created(ChannelJson.Of(channel));
    }

    private static RestAnswer AddRole(RestCall call)
    {
        var (guild, member) = In(call);
        Access.NeedInGuild(call.World, guild, member, Permissions.ManageRoles);
        var form = new Form(call.Body);
        var role = new Role(0, "new role");
        Fill(form, role);
        form.ThrowIfAny();
        if (guild.Roles.Count >= MaxRoles) throw new DiscordError(400, 30005, $"Maximum number of guild roles reached ({MaxRoles})");
        // A new role starts at the bottom, so that whoever made it stands above it.
        foreach (var other in guild.Roles.Values.Where(other => other.Position > 0)) other.Position++;
        var made = call.World.AddRole(guild, role.Name, role.Permissions);
        (made.Position, made.Color, made.Hoist, made.Mentionable) = (1, role.Color, role.Hoist, role.Mentionable);
        call.World.RoleChanged(guild, made);
        return RestAnswer.Ok(GuildJson.OfRole(made));
    }

    private static RestAnswer EditRole(RestCall call)
    {
        var (guild, member) = In(call);
        var role = Role(call, guild);
        NeedAbove(call, guild, member, role);
        var form = new Form(call.Body);
        var draft = new Role(role.Id, role.Name)
        {
            Permissions = role.Permissions,
            Color = role.Color,
            Hoist = role.Hoist,
            Mentionable = role.Mentionable,
        };
        Fill(form, draft);
        form.ThrowIfAny();
        (role.Name, role.Permissions, role.Color, role.Hoist, role.Mentionable) =
            (draft.Name, draft.Permissions, draft.Color, draft.Hoist, draft.Mentionable);
        call.World.RoleChanged(guild, role);
        return RestAnswer.Ok(GuildJson.OfRole(role));
    }

    private static void Fill(Form form, Role role)
    {
        role.Name = form.Text("name", 100, min: 1) ?? role.Name;
        role.Permissions = (Permissions?)form.Id("permissions") ?? role.Permissions;
        role.Color = (int)(form.Integer("color", 0, 0xFFFFFF) ?? role.Color);
        role.Hoist = form.Boolean("hoist") ?? role.Hoist;
        role.Mentionable = form.Boolean("mentionable") ?? role.Mentionable;
    }

    private static RestAnswer RemoveRole(RestCall call)
    {
        var (guild, member) = In(call);
        var role = Role(call, guild);
        NeedAbove(call, guild, member, role);
        if (role.Id == guild.Id || role.Managed) throw new DiscordError(400, 50028, "Invalid role");
        call.World.RemoveRole(guild, role);
        return RestAnswer.NoContent;
    }
}
