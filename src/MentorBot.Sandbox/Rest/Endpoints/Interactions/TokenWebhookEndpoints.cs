using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>What an interaction's token is good for after the first answer: reading, changing and deleting it, and saying more.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages</remarks>
internal static class TokenWebhookEndpoints
{
    private const string Root = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = "@original";

    public static void Map(RestRoutes routes)
    {
        routes.Map("POST", Root, FollowUp, authorized: false);
        foreach (var path in new[] { Root + "/messages/" + Original, Root + "/messages/{message_id}" })
        {
            routes.Map("GET", path, Get, authorized: false);
            routes.Map("PATCH", path, Edit, authorized: false);
            routes.Map("DELETE", path, Delete, authorized: false);
        }
    }

    private static RestAnswer FollowUp(RestCall call)
    {
        var interaction = Find(call);
        var form = new Form(call.Body);
        Message message;
        if (interaction.IsLoading)
        {
            // Discord fills in the answer that was put off; whether it is private was settled then.
            message = interaction.Original!;
            InteractionReplies.Edit(call, form, message);
        }
        else
        {
            InteractionReplies.RefuseTooMany(interaction);
            message = InteractionReplies.Write(call, interaction, form, follows: true);
            interaction.FollowUps.Add(message);
        }
        call.World.TellChanged(interaction);
        return Show(call, interaction, message);
    }

    private static RestAnswer Get(RestCall call)
    {
        var interaction = Find(call);
        return Show(call, interaction, MessageOf(call, interaction));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var interaction = Find(call);
        var message = MessageOf(call, interaction);
        InteractionReplies.Edit(call, new Form(call.Body), message);
        call.World.TellChanged(interaction);
        return Show(call, interaction, message);
    }

    private static RestAnswer Delete(RestCall call)
    {
        var interaction = Find(call);
        var message = MessageOf(call, interaction);
        call.World.Posts.Delete(message);
        interaction.FollowUps.Remove(message);
        if (interaction.Original == message)
            interaction.Original = null;
        call.World.TellChanged(interaction);
        return RestAnswer.NoContent;
    }

    private static Interaction Find(RestCall call)
    {
        var (application, world) = (call.Id("webhook_id"), call.World);
        var isKnown = world.TryGetInteraction(call.Text("webhook_token"), out var interaction);
        if (!world.Applications.ContainsKey(application) || (isKnown && interaction!.Application.Id != application))
            throw UnknownWebhook;
        if (!isKnown || world.Clock.GetUtcNow() - interaction!.CreatedAt >= Interaction.TokenLife)
            throw new DiscordError(401, 50027, "Invalid Webhook Token");
        return interaction.Response is null or CallbackType.Autocomplete ? throw UnknownWebhook : interaction;
    }

    private static DiscordError UnknownWebhook => new(404, 10015, "Unknown Webhook");

    private static Message MessageOf(RestCall call, Interaction interaction)
    {
        var message = call.Route.Template.EndsWith(Original, StringComparison.Ordinal)
            ? interaction.Original
            : Named(interaction, call.Id("message_id"));
        return message is not null && message.Channel.Messages.Find(message.Id) is not null ? message : throw Access.UnknownMessage;
    }

    private static Message? Named(Interaction interaction, ulong id) =>
        interaction.Original?.Id == id ? interaction.Original : interaction.FollowUps.Find(message => message.Id == id);

    private static RestAnswer Show(RestCall call, Interaction interaction, Message message) =>
        RestAnswer.Ok(MessageJson.Of(call.World, message, interaction.Application));
}
