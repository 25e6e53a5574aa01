using System.Text.Json;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat;

/// <summary>From what Discord sends to a route and a call.</summary>
internal sealed class CallReader(Router router, ServerStore servers)
{
    /// <summary>Null when no such route is there any more: a button of an older version.</summary>
    public Route? RouteOf(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Component or InteractionType.ModalSubmit => router.Find(CustomId.Parse(interaction.Data.CustomId).Route),
        _ when interaction.Data.Type == CommandType.Message => router.FindMenu(interaction.Data.Name),
        _ => router.Find(string.Join(' ', interaction.Data.Path)),
    };

    public Call CallOf(Interaction interaction, Route route)
    {
        var server = ServerOf(interaction);
        return new Call
        {
            Who = new PersonId(interaction.Invoker.Id.Value),
            Rights = RightsOf(interaction, server),
            Server = server,
            Place = interaction.ChannelId is { } channel ? new PlaceId(channel.Value) : null,
            On = MessageOf(interaction) is { } message ? PostOf(message) : null,
            Values = ValuesOf(interaction, route),
            BotRights = (ulong?)interaction.AppPermissions,
        };
    }

    public static Post PostOf(Message message) =>
        new(new PostId(message.Id.Value), new PlaceId(message.ChannelId.Value), new PersonId(message.Author.Id.Value),
            message.Author.Bot || message.WebhookId is not null, message.Content)
        {
            ReplyTo = message.ReferencedMessage is { } earlier ? PostOf(earlier) : null,
            ReplyToId = message.MessageReference?.MessageId is { } to ? new PostId(to.Value) : null,
            Private = message.Flags?.HasFlag(MessageFlags.Ephemeral) == true,
        };

    /// <summary>A server where somebody merely uses the bot that he installed for himself is none of ours.</summary>
    public static ServerId? ServerOf(Interaction interaction) =>
        interaction.GuildId is { } guild && interaction.AuthorizingIntegrationOwners?.ContainsKey("0") != false
            ? new ServerId(guild.Value)
            : null;

    private Rights RightsOf(Interaction interaction, ServerId? server)
    {
        if (server is not { } id || interaction.Member is not { } member)
            return Rights.None;
        var permissions = member.Permissions ?? Permissions.None;
        if ((permissions & (Permissions.Administrator | Permissions.ManageGuild)) != 0)
            return Rights.Admin | Rights.Curator | Rights.Moderator;
        var rights = permissions.HasFlag(Permissions.ManageMessages) ? Rights.Moderator : Rights.None;
        var curators = servers.Of(id).CuratorRole;
        return member.Roles.Any(role => role.Value == curators) ? rights | Rights.Curator : rights;
    }

    private static Message? MessageOf(Interaction interaction) =>
        interaction.Data.TargetId is { } target ? interaction.Data.Resolved.Messages.GetValueOrDefault(target) : interaction.Message;

    private static Dictionary<string, string> ValuesOf(Interaction interaction, Route route)
    {
        var data = interaction.Data;
        if (interaction.Type is not (InteractionType.Component or InteractionType.ModalSubmit))
            return data.Arguments.ToDictionary(option => option.Name, option => option.Text, StringComparer.Ordinal);
        var values = Router.Named(route, CustomId.Parse(data.CustomId).Values);
        if (interaction.Type == InteractionType.Component)
            values["value"] = string.Join(',', data.Values);
        foreach (var field in data.Components.SelectMany(part => part.All))
        {
            if (field.CustomId is { } name)
                values[name] = Filled(field);
        }
        return values;
    }

    private static string Filled(ReceivedComponent field) => field.Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => string.Join(',', field.Values),
    };
}
