using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest.Bodies;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    private const string Original = "@original";
    private const string WebhookTemplate = "/webhooks/{webhook_id}/{webhook_token}";

    /// <summary>
    /// The first answer to an interaction. It waits for no limit, and it is sent once: if it got lost, the outcome is unknown, and an edit
    /// of the original tells.
    /// </summary>
    public Task RespondAsync(InteractionHandle interaction, InteractionResponse response, CancellationToken cancel = default) =>
        DoAsync(Callback(interaction, response, query: ""), cancel);

    /// <summary>As <see cref="RespondAsync"/>, and says which message came about.</summary>
    public Task<CallbackResult> RespondAndReadAsync(
        InteractionHandle interaction, InteractionResponse response, CancellationToken cancel = default) =>
        ReadAsync(Callback(interaction, response, "?with_response=true"), RestJson.Default.CallbackResult, cancel);

    /// <summary>The message that the first answer made; for 15 minutes, as everything below.</summary>
    public Task<Message> GetOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default) =>
        ReadAsync(new RestCall(Webhook(HttpMethod.Get, interaction, Original)), DiscordJson.Default.Message, cancel);

    /// <summary>The first answer becomes this; also what a deferred one turns into.</summary>
    public Task<Message> EditOriginalAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default) =>
        ReadAsync(Edit(interaction, Original, message), DiscordJson.Default.Message, cancel);

    public Task DeleteOriginalAsync(InteractionHandle interaction, CancellationToken cancel = default) =>
        DoAsync(Webhook(HttpMethod.Delete, interaction, Original), cancel);

    /// <summary>One more message. Discord has no way to tell a second try from a second message, so it is sent once.</summary>
    public Task<Message> FollowUpAsync(InteractionHandle interaction, OutgoingMessage message, CancellationToken cancel = default)
    {
        MessageLimits.Check(message);
        var route = new Route(
            HttpMethod.Post, WebhookTemplate, $"/webhooks/{interaction.ApplicationId}/{Escaped(interaction)}", Of(interaction),
            RouteKind.Token);
        return ReadAsync(
            Call(route, MessageBody.Of(message), RestJson.Default.MessageBody, message.Files), DiscordJson.Default.Message, cancel);
    }

    public Task<Message> GetFollowUpAsync(InteractionHandle interaction, Snowflake message, CancellationToken cancel = default) =>
        ReadAsync(new RestCall(Webhook(HttpMethod.Get, interaction, message.ToString())), DiscordJson.Default.Message, cancel);

    public Task<Message> EditFollowUpAsync(
        InteractionHandle interaction, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default) =>
        ReadAsync(Edit(interaction, message.ToString(), edited), DiscordJson.Default.Message, cancel);

    public Task DeleteFollowUpAsync(InteractionHandle interaction, Snowflake message, CancellationToken cancel = default) =>
        DoAsync(Webhook(HttpMethod.Delete, interaction, message.ToString()), cancel);

    private static RestCall Callback(InteractionHandle interaction, InteractionResponse response, string query)
    {
        var route = new Route(
            HttpMethod.Post, "/interactions/{interaction_id}/{interaction_token}/callback",
            $"/interactions/{interaction.Id}/{Escaped(interaction)}/callback{query}", Of(interaction), RouteKind.Callback);
        return response switch
        {
            InteractionResponse.ReplyResponse(var message) => Reply(route, message),
            InteractionResponse.UpdateResponse(var message) => Update(route, message),
            InteractionResponse.DeferResponse(var ephemeral) => Defer(route, ephemeral),
            InteractionResponse.DeferUpdateResponse => Bare(route, CallbackType.DeferUpdate),
            InteractionResponse.ChoicesResponse(var choices) => Choices(route, choices),
            InteractionResponse.OpenResponse(var modal) => Open(route, modal),
            _ => Bare(route, CallbackType.Pong),
        };
    }

    private static RestCall Bare(Route route, CallbackType type) => Call(route, new BareCallback(type), RestJson.Default.BareCallback);

    private static RestCall Defer(Route route, bool ephemeral)
    {
        var data = ephemeral ? new DeferData(MessageFlags.Ephemeral) : null;
        return Call(route, new DeferCallback(CallbackType.Defer, data), RestJson.Default.DeferCallback);
    }

    private static RestCall Reply(Route route, OutgoingMessage message)
    {
        MessageLimits.Check(message);
        var body = new MessageCallback(CallbackType.Message, MessageBody.Of(message));
        return Call(route, body, RestJson.Default.MessageCallback, message.Files);
    }

    private static RestCall Update(Route route, OutgoingMessage message)
    {
        MessageLimits.Check(message);
        var body = new UpdateCallback(CallbackType.Update, MessageEditBody.Of(message));
        return Call(route, body, RestJson.Default.UpdateCallback, message.Files);
    }

    private static RestCall Choices(Route route, IReadOnlyList<CommandChoice> choices)
    {
        CommandLimits.CheckChoices(choices);
        return Call(route, new ChoicesCallback(CallbackType.Choices, new ChoicesData(choices)), RestJson.Default.ChoicesCallback);
    }

    private static RestCall Open(Route route, Modal modal)
    {
        MessageLimits.Check(modal);
        return Call(route, new ModalCallback(CallbackType.Modal, modal), RestJson.Default.ModalCallback);
    }

    private static RestCall Edit(InteractionHandle interaction, string message, OutgoingMessage edited)
    {
        MessageLimits.Check(edited);
        return Call(
            Webhook(HttpMethod.Patch, interaction, message), MessageEditBody.Of(edited), RestJson.Default.MessageEditBody, edited.Files);
    }

    private static Route Webhook(HttpMethod method, InteractionHandle interaction, string message) => new(
        method, WebhookTemplate + (message == Original ? "/messages/@original" : "/messages/{message_id}"),
        $"/webhooks/{interaction.ApplicationId}/{Escaped(interaction)}/messages/{message}", Of(interaction), RouteKind.Token);

    private static Major Of(InteractionHandle interaction) => new(interaction.ApplicationId.Value, interaction.Token.Value);

    private static string Escaped(InteractionHandle interaction) => Uri.EscapeDataString(interaction.Token.Value);
}
