using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Guilds, roles and emojis as Discord shows them. https://docs.discord.com/developers/resources/guild</summary>
public static class GuildJson
{
    /// <summary>A guild as REST and GUILD_UPDATE give it.</summary>
    public static JsonObject Of(Guild guild) => new()
    {
        ["id"] = Wire.Id(guild.Id),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["icon_hash"] = null,
        ["description"] = guild.Description,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = Wire.Id(guild.OwnerId),
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["roles"] = Wire.List(guild.Roles.Values.Select(OfRole)),
        ["default_message_notifications"] = 1,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = guild.PreferredLocale,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = Wire.List(guild.Emojis.Values.Select(OfEmoji)),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };

    /// <summary>
    /// The body of GUILD_CREATE: every channel (bots get those that they cannot see, too), active threads that the bot can see, and of the
    /// members only the bot itself, as Discord does without the presence intent.
    /// </summary>
    public static JsonObject Create(DiscordWorld world, Guild guild, Application application)
    {
        var json = Of(guild);
        var own = guild.Members[application.Id];
        json["joined_at"] = Wire.Time(own.JoinedAt);
        json["large"] = guild.Members.Count > 50;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = Wire.List([UserJson.OfMember(own)]);
        json["channels"] = Wire.List(guild.Channels.Select(ChannelJson.Of));
        json["threads"] = Wire.List(guild.Threads.Where(thread => !thread.Thread!.Archived
                && PermissionRules.In(world, guild, own, thread).HasFlag(Permissions.ViewChannel))
            .Select(thread => ChannelJson.OfThread(thread, application.Id)));
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }

    /// <summary>One row of <c>GET /users/@me/guilds</c>.</summary>
    public static JsonObject Partial(DiscordWorld world, Guild guild, User user, bool counts)
    {
        var json = new JsonObject
        {
            ["id"] = Wire.Id(guild.Id),
            ["name"] = guild.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = guild.OwnerId == user.Id,
            ["permissions"] = Wire.Bits(PermissionRules.InGuild(guild, guild.Members[user.Id], world.Ids.Now)),
            ["features"] = new JsonArray(),
        };
        if (counts) AddCounts(json, guild);
        return json;
    }

    public static void AddCounts(JsonObject json, Guild guild)
    {
        json["approximate_member_count"] = guild.Members.Count;
        json["approximate_presence_count"] = guild.Members.Count;
    }

    public static JsonObject OfRole(Role role)
    {
        var json = RoleAlone(role);
        if (role.BotId is { } bot) json["tags"] = new JsonObject { ["bot_id"] = Wire.Id(bot) };
        return json;
    }

    private static JsonObject RoleAlone(Role role) => new()
    {
        ["id"] = Wire.Id(role.Id),
        ["name"] = role.Name,
        ["description"] = null,
        ["permissions"] = Wire.Bits(role.Permissions),
        ["position"] = role.Position,
        ["color"] = role.Color,
        ["colors"] = new JsonObject { ["primary_color"] = role.Color, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = role.Hoist,
        ["managed"] = role.Managed,
        ["mentionable"] = role.Mentionable,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };

    private static JsonObject OfEmoji(Emoji emoji) => new()
    {
        ["id"] = Wire.Id(emoji.Id),
        ["name"] = emoji.Name,
        ["roles"] = new JsonArray(),
        ["require_colons"] = true,
        ["managed"] = false,
        ["animated"] = emoji.Animated,
        ["available"] = true,
    };
}
