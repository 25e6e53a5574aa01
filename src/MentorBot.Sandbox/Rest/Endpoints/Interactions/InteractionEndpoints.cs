using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.Rest.Validation.Commands;
using MentorBot.Sandbox.Rest.Validation.Components;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>The first answer to an interaction.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction</remarks>
internal static class InteractionEndpoints
{
    public static void Map(RestRoutes routes) =>
        routes.Map("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Callback, authorized: false);

    private static RestAnswer Callback(RestCall call)
    {
        var interaction = Find(call);
        var form = new Form(call.Body);
        var body = new Field(form, call.Body, []);
        var type = (CallbackType?)body["type"].Choice(required: true, Allowed(interaction));
        form.ThrowIfAny();
        Answer(call, interaction, form, type!.Value);
        call.World.FirstAnswer(interaction, type.Value);
        return call.Query("with_response") is "true" or "True" or "1"
            ? RestAnswer.Ok(Response(call, interaction, type.Value))
            : RestAnswer.NoContent;
    }

    private static Interaction Find(RestCall call)
    {
        if (!call.World.TryGetInteraction(call.Text("interaction_token"), out var interaction)
            || interaction.Id != call.Id("interaction_id"))
            throw Unknown;
        if (interaction.Response is not null)
            throw new DiscordError(400, 40060, "Interaction has already been acknowledged.");
        var isLate = call.World.Clock.GetUtcNow() - interaction.CreatedAt >= Interaction.FirstAnswer;
        return interaction.Failed || isLate ? throw Unknown : interaction;
    }

    private static DiscordError Unknown => new(404, 10062, "Unknown interaction");

    private static long[] Allowed(Interaction interaction) => interaction switch
    {
        { Type: InteractionType.Command } => [4, 5, 9],
        { Type: InteractionType.Component } => [4, 5, 6, 7, 9],
        { Type: InteractionType.Autocomplete } => [8],
        { Message: not null } => [4, 5, 6, 7],
        _ => [4, 5],
    };

    private static void Answer(RestCall call, Interaction interaction, Form form, CallbackType type)
    {
        switch (type)
        {
            case CallbackType.Message:
                interaction.Original = InteractionReplies.Write(call, interaction, form.In("data"), follows: false);
                break;
            case CallbackType.DeferredMessage:
                interaction.Original = InteractionReplies.Defer(call, interaction, form.In("data"));
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.Message;
                break;
            case CallbackType.Update:
                InteractionReplies.Edit(call, form.In("data"), interaction.Message!);
                interaction.Original = interaction.Message;
                break;
            case CallbackType.Autocomplete:
                interaction.Choices = ReadChoices(form, interaction);
                break;
            case CallbackType.Modal:
                ModalRules.Check(new Field(form, call.Body, [])["data"]);
                form.ThrowIfAny();
                interaction.Modal = ModalShape.Of(call.Body["data"]!.AsObject());
                break;
        }
        interaction.IsPrivate = interaction.Original?.EphemeralFor is not null;
    }

    private static JsonArray ReadChoices(Form form, Interaction interaction)
    {
        var type = FocusedType(interaction.Data);
        var choices = new Field(form, form.Body, [])["data"]["choices"];
        if (!choices.Given)
            choices.Required();
        foreach (var choice in choices.Items(0, 25).Where(choice => choice.IsObject()))
        {
            CommandNames.Free(choice, 100);
            OptionRules.ChoiceValue(choice["value"], type);
        }
        form.ThrowIfAny();
        return choices.Value!.DeepClone().AsArray();
    }

    /// <summary>The type of the option that is being typed, wherever it stands.</summary>
    private static long FocusedType(JsonObject data)
    {
        var options = (data["options"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        return options.Find(option => option["focused"] is not null) is { } focused
            ? JsonNumbers.Whole(focused["type"])!.Value
            : FocusedType(options[0]);
    }

    private static JsonObject Response(RestCall call, Interaction interaction, CallbackType type)
    {
        var about = new JsonObject
        {
            ["id"] = Wire.Id(interaction.Id),
            ["type"] = (int)interaction.Type,
            ["channel_id"] = Wire.Id(interaction.Channel.Id),
        };
        if (interaction.Guild is { } guild)
            about["guild_id"] = Wire.Id(guild.Id);
        var json = new JsonObject { ["interaction"] = about };
        if (interaction.Original is not { } message)
            return json;
        about["response_message_id"] = Wire.Id(message.Id);
        about["response_message_loading"] = interaction.IsLoading;
        about["response_message_ephemeral"] = interaction.IsPrivate;
        if (type is CallbackType.Message or CallbackType.Update)
            json["resource"] = new JsonObject
            {
                ["type"] = (int)type,
                ["message"] = MessageJson.Of(call.World, message, interaction.Application),
            };
        return json;
    }
}
