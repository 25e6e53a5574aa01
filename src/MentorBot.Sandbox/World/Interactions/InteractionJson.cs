using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Interactions as applications receive them, and what the messages that answer them say about them.</summary>
public static class InteractionJson
{
    /// <summary>Bytes that a file of the answer may have.</summary>
    public const int AttachmentSizeLimit = 10 * 1024 * 1024;

    /// <summary>The body of INTERACTION_CREATE.</summary>
    public static JsonObject Of(DiscordWorld world, Interaction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = Wire.Id(interaction.Id),
            ["application_id"] = Wire.Id(interaction.Application.Id),
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = interaction.Data.DeepClone(),
            ["channel_id"] = Wire.Id(interaction.Channel.Id),
            ["channel"] = Channel(world, interaction),
            ["app_permissions"] = Wire.Bits(AppPermissions(world, interaction)),
            ["locale"] = interaction.User.Locale,
            ["context"] = interaction.Context,
            ["authorizing_integration_owners"] = interaction.Owners.DeepClone(),
            ["attachment_size_limit"] = AttachmentSizeLimit,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
        };
        AddPlace(world, json, interaction);
        if (interaction.Message is { } message)
            json["message"] = MessageJson.Of(world, message, interaction.Application);
        return json;
    }

    /// <summary>The <c>interaction_metadata</c> of a message that answers; follow-ups name the first answer.</summary>
    public static JsonObject Metadata(Interaction interaction, Message? original = null)
    {
        var json = new JsonObject
        {
            ["id"] = Wire.Id(interaction.Id),
            ["type"] = (int)interaction.Type,
            ["user"] = UserJson.Of(interaction.User),
            ["authorizing_integration_owners"] = interaction.Owners.DeepClone(),
        };
        if (original is not null)
            json["original_response_message_id"] = Wire.Id(original.Id);
        if (interaction.Type is InteractionType.Component && interaction.Message is { } message)
            json["interacted_message_id"] = Wire.Id(message.Id);
        if (interaction.Opener is { } opener)
            json["triggering_interaction_metadata"] = Metadata(opener);
        AddTarget(json, interaction);
        return json;
    }

    private static void AddPlace(DiscordWorld world, JsonObject json, Interaction interaction)
    {
        if (interaction.Guild is not { } guild)
        {
            json["user"] = UserJson.Of(interaction.User);
            return;
        }
        json["guild_id"] = Wire.Id(guild.Id);
        json["guild"] = new JsonObject
        {
            ["id"] = Wire.Id(guild.Id),
            ["locale"] = guild.PreferredLocale,
            ["features"] = new JsonArray(),
        };
        json["guild_locale"] = guild.PreferredLocale;
        var member = guild.Members[interaction.User.Id];
        json["member"] = UserJson.OfMember(member);
        json["member"]!["permissions"] = Wire.Bits(PermissionRules.In(world, guild, member, interaction.Channel));
    }

    private static JsonObject Channel(DiscordWorld world, Interaction interaction)
    {
        var json = ChannelJson.Of(interaction.Channel, interaction.Application.Bot);
        json["permissions"] = Wire.Bits(PermissionRules.In(world, interaction.User, interaction.Channel));
        return json;
    }

    private static Permissions AppPermissions(DiscordWorld world, Interaction interaction)
    {
        var own = PermissionRules.In(world, interaction.Application.Bot, interaction.Channel);
        return own is Permissions.None ? Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone : own;
    }

    private static void AddTarget(JsonObject json, Interaction interaction)
    {
        if (interaction.Data["target_id"]?.ToString() is not { } target)
            return;
        if (interaction.Command?.Type == 3)
            json["target_message_id"] = target;
        else if (interaction.Data["resolved"]?["users"]?[target] is { } user)
            json["target_user"] = user.DeepClone();
    }
}
