using System.Globalization;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Members of guilds and their roles. https://docs.discord.com/developers/resources/guild#guild-member-object</summary>
internal static class MemberEndpoints
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(28);

    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/guilds/{guild_id}/members", List);
        routes.Map("GET", "/guilds/{guild_id}/members/search", Search);
        routes.Map("GET", "/guilds/{guild_id}/members/{user_id}", Get);
        routes.Map("PATCH", "/guilds/{guild_id}/members/@me", RenameSelf);
        routes.Map("PATCH", "/guilds/{guild_id}/members/{user_id}", Edit);
        routes.Map("DELETE", "/guilds/{guild_id}/members/{user_id}", Kick);
        routes.Map("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", call => SetRole(call, give: true));
        routes.Map("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", call => SetRole(call, give: false));
    }

    private static RestAnswer Get(RestCall call) => RestAnswer.Ok(UserJson.OfMember(Target(call, GuildEndpoints.In(call).Guild)));

    private static Member Target(RestCall call, Guild guild)
    {
        var user = UserEndpoints.User(call, "user_id");
        return guild.Members.GetValueOrDefault(user.Id) ?? throw new DiscordError(404, 10007, "Unknown Member");
    }

    /// <summary>The whole list needs the members intent.</summary>
    private static RestAnswer List(RestCall call)
    {
        var (guild, _) = GuildEndpoints.In(call);
        if (!call.Caller.HasGuildMembers) throw Access.Missing;
        var (limit, after) = (QueryForm.Limit(call, 1000, 1), QueryForm.Id(call, "after") ?? 0);
        var page = guild.Members.Values.Where(member => member.User.Id > after).OrderBy(member => member.User.Id).Take(limit);
        return RestAnswer.Ok(Wire.List(page.Select(UserJson.OfMember)));
    }

    private static RestAnswer Search(RestCall call)
    {
        var (guild, _) = GuildEndpoints.In(call);
        var form = QueryForm.Of(call, "query", "limit");
        var query = form.Text("query", 100, min: 1, required: true);
        var limit = form.Integer("limit", 1, 1000) ?? 1;
        form.ThrowIfAny();
        var found = guild.Members.Values
            .Where(member => Starts(member.User.Username) || Starts(member.Nick) || Starts(member.User.GlobalName));
        return RestAnswer.Ok(Wire.List(found.OrderBy(member => member.User.Id).Take((int)limit).Select(UserJson.OfMember)));

        bool Starts(string? name) => name?.StartsWith(query!, StringComparison.OrdinalIgnoreCase) is true;
    }

    private static RestAnswer RenameSelf(RestCall call)
    {
        var (guild, member) = GuildEndpoints.In(call);
        var form = new Form(call.Body);
        var nick = form.Text("nick", 32);
        form.ThrowIfAny();
        if (form.Has("nick"))
        {
            Access.NeedInGuild(call.World, guild, member, Permissions.ChangeNickname);
            member.Nick = string.IsNullOrEmpty(nick) ? null : nick;
        }
        call.World.MemberChanged(guild, member);
        return RestAnswer.Ok(UserJson.OfMember(member));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var (guild, own) = GuildEndpoints.In(call);
        var member = Target(call, guild);
        var form = new Form(call.Body);
        var nick = form.Text("nick", 32);
        var roles = form.IdList("roles", 250);
        var until = Until(call, form);
        form.ThrowIfAny();
        if (form.Has("nick")) Need(Permissions.ManageNicknames);
        if (form.Has("roles")) Need(Permissions.ManageRoles);
        if (form.Has("communication_disabled_until")) Need(Permissions.ModerateMembers);
        if (form.Has("nick")) member.Nick = string.IsNullOrEmpty(nick) ? null : nick;
        if (form.Has("roles")) SetRoles(call, guild, own, member, roles);
        if (form.Has("communication_disabled_until")) member.TimeoutUntil = until;
        call.World.MemberChanged(guild, member);
        return RestAnswer.Ok(UserJson.OfMember(member));

        void Need(Permissions permission) => Access.NeedInGuild(call.World, guild, own, permission);
    }

    private static DateTimeOffset? Until(RestCall call, Form form)
    {
        if (form.Text("communication_disabled_until", 50) is not { } text) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until))
            form.Error("communication_disabled_until", "DATETIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        else if (until > call.World.Ids.Now + LongestTimeout)
            form.Error("communication_disabled_until", "COMMUNICATION_DISABLED_UNTIL_TOO_LONG", "Timeout cannot be longer than 28 days.");
        return until;
    }

    private static void SetRoles(RestCall call, Guild guild, Member own, Member member, IReadOnlyList<ulong> roles)
    {
        foreach (var id in roles.Except(member.Roles).Concat(member.Roles.Except(roles)))
        {
            var role = guild.Roles.GetValueOrDefault(id) ?? throw new DiscordError(404, 10011, "Unknown Role");
            GuildEndpoints.NeedAbove(call, guild, own, role);
        }
        member.Roles.Clear();
        member.Roles.AddRange(roles.Distinct());
    }

    private static RestAnswer Kick(RestCall call)
    {
        var (guild, own) = GuildEndpoints.In(call);
        var member = Target(call, guild);
        Access.NeedInGuild(call.World, guild, own, Permissions.KickMembers);
        if (member.User.Id == guild.OwnerId || GuildEndpoints.Highest(guild, member) >= GuildEndpoints.Highest(guild, own))
            throw Access.Forbidden;
        call.World.RemoveMember(guild, member.User);
        return RestAnswer.NoContent;
    }

    private static RestAnswer SetRole(RestCall call, bool give)
    {
        var (guild, own) = GuildEndpoints.In(call);
        var member = Target(call, guild);
        var role = GuildEndpoints.Role(call, guild);
        GuildEndpoints.NeedAbove(call, guild, own, role);
        if (role.Id == guild.Id || role.Managed) throw new DiscordError(400, 50028, "Invalid role");
        var changed = give ? !member.Roles.Contains(role.Id) : member.Roles.Remove(role.Id);
        if (give && changed) member.Roles.Add(role.Id);
        if (changed) call.World.MemberChanged(guild, member);
        return RestAnswer.NoContent;
    }
}
