using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Making and changing applications, users, guilds, roles and members.</summary>
public sealed partial class DiscordWorld
{
    /// <summary>An application with its bot; it is in no guild yet (<see cref="AddBot"/>).</summary>
    /// <param name="token">Null = made up, in the shape of a real one.</param>
    public Application AddApplication(string name, string? token = null, ApplicationFlags flags = ApplicationFlags.None)
    {
        var bot = new User(Ids.Next(), name) { Bot = true };
        Users[bot.Id] = bot;
        var application = new Application(bot, name, token ?? NewToken(bot.Id)) { Flags = flags };
        Applications[bot.Id] = application;
        return application;
    }

    public User AddUser(string name, string? globalName = null)
    {
        var user = new User(Ids.Next(), name) { GlobalName = globalName };
        Users[user.Id] = user;
        return user;
    }

    /// <summary>A guild with its owner and @everyone, and no channels.</summary>
    public Guild AddGuild(string name, User owner)
    {
        var guild = new Guild(Ids.NextGuild(), name, owner.Id);
        guild.Roles[guild.Id] = new Role(guild.Id, "@everyone") { Permissions = Permissions.Default };
        Guilds[guild.Id] = guild;
        AddMember(guild, owner);
        return guild;
    }

    public Role AddRole(Guild guild, string name, Permissions permissions = Permissions.None, ulong? botId = null)
    {
        var role = new Role(Ids.Next(), name) { Permissions = permissions, Position = guild.Roles.Count, BotId = botId };
        guild.Roles[role.Id] = role;
        DispatchRole("GUILD_ROLE_CREATE", guild, role);
        return role;
    }

    /// <summary>Tells everyone that a role was changed.</summary>
    public void RoleChanged(Guild guild, Role role) => DispatchRole("GUILD_ROLE_UPDATE", guild, role);

    public void RemoveRole(Guild guild, Role role)
    {
        guild.Roles.Remove(role.Id);
        foreach (var member in guild.Members.Values) member.Roles.Remove(role.Id);
        Dispatch(new Dispatch("GUILD_ROLE_DELETE", guild.Id, null, Intents.Guilds,
            _ => new JsonObject { ["guild_id"] = Wire.Id(guild.Id), ["role_id"] = Wire.Id(role.Id) }));
    }

    /// <summary>Puts a user into a guild; a bot that is put in gets GUILD_CREATE.</summary>
    public Member AddMember(Guild guild, User user, params ReadOnlySpan<Role> roles)
    {
        var member = new Member(user, Ids.Now);
        foreach (var role in roles) member.Roles.Add(role.Id);
        guild.Members[user.Id] = member;
        if (ApplicationOf(user) is { } application) GuildAppeared(guild, application);
        DispatchMember("GUILD_MEMBER_ADD", guild, member);
        return member;
    }

    /// <summary>Installs an application in a guild, with a role of its own that carries what was granted at the installation.</summary>
    public Member AddBot(Guild guild, Application application, Permissions permissions = Permissions.None) =>
        AddMember(guild, application.Bot, AddRole(guild, application.Name, permissions, application.Id));

    /// <summary>Tells everyone that a member was changed; a bot hears of itself even without the members intent.</summary>
    public void MemberChanged(Guild guild, Member member) => DispatchMember("GUILD_MEMBER_UPDATE", guild, member);

    /// <summary>Takes a user out of a guild; a bot gets GUILD_DELETE.</summary>
    public void RemoveMember(Guild guild, User user)
    {
        if (!guild.Members.ContainsKey(user.Id)) return;
        if (ApplicationOf(user) is { } application)
            Dispatch(new Dispatch("GUILD_DELETE", guild.Id, null, Intents.Guilds, _ => new JsonObject { ["id"] = Wire.Id(guild.Id) })
            {
                OnlyApplication = application.Id,
            });
        guild.Members.Remove(user.Id);
        Dispatch(new Dispatch("GUILD_MEMBER_REMOVE", guild.Id, null, Intents.GuildMembers,
            _ => new JsonObject { ["guild_id"] = Wire.Id(guild.Id), ["user"] = UserJson.Of(user) }));
    }

    /// <summary>Tells everyone that a guild was changed.</summary>
    public void GuildChanged(Guild guild) =>
        Dispatch(new Dispatch("GUILD_UPDATE", guild.Id, null, Intents.Guilds, _ => GuildJson.Of(guild)));

    public Emoji AddEmoji(Guild guild, string name, bool animated = false)
    {
        var emoji = new Emoji(Ids.Next(), name, animated);
        guild.Emojis[emoji.Id!.Value] = emoji;
        return emoji;
    }

    /// <summary>Ends a guild: channels and members go with it.</summary>
    public void RemoveGuild(Guild guild)
    {
        Dispatch(new Dispatch("GUILD_DELETE", guild.Id, null, Intents.Guilds, _ => new JsonObject { ["id"] = Wire.Id(guild.Id) }));
        foreach (var channel in guild.Channels.Concat(guild.Threads)) Channels.Remove(channel.Id);
        Guilds.Remove(guild.Id);
    }

    private void GuildAppeared(Guild guild, Application application) =>
        Dispatch(new Dispatch("GUILD_CREATE", guild.Id, null, Intents.Guilds, _ => GuildJson.Create(this, guild, application))
        {
            OnlyApplication = application.Id,
        });

    private void DispatchRole(string name, Guild guild, Role role) =>
        Dispatch(new Dispatch(name, guild.Id, null, Intents.Guilds,
            _ => new JsonObject { ["guild_id"] = Wire.Id(guild.Id), ["role"] = GuildJson.OfRole(role) }));

    private void DispatchMember(string name, Guild guild, Member member)
    {
        Dispatch(new Dispatch(name, guild.Id, null, Intents.GuildMembers, _ => Body()) { AlwaysFor = ApplicationOf(member.User)?.Id });

        JsonObject Body()
        {
            var json = UserJson.OfMember(member);
            json["guild_id"] = Wire.Id(guild.Id);
            return json;
        }
    }

    private string NewToken(ulong id)
    {
        var secret = new byte[30];
        Random.NextBytes(secret);
        var name = Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture))).TrimEnd('=');
        var text = Convert.ToBase64String(secret).Replace('+', '-').Replace('/', '_');
        return $"{name}.{text[..6]}.{text[6..]}";
    }
}
