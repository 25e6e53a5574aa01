using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Messages that answer an interaction: the first one, those that follow, and their edits.</summary>
internal static class InteractionReplies
{
    /// <summary>So many messages may follow where the application is installed for the person only.</summary>
    private const int MaxFollowUps = 5;

    private const MessageFlags Writable = MessageForm.Writable | MessageFlags.Ephemeral;

    /// <summary>Writes a message from a form; whether it is private is up to its flags.</summary>
    public static Message Write(RestCall call, Interaction interaction, Form form, bool follows)
    {
        var isPrivate = IsPrivate(call.World, interaction, form);
        var draft = MessageForm.Create(call.World, form, call.Files, AllowedMentions.UsersOnly, Writable, isPrivate);
        form.ThrowIfAny();
        MessageForm.RefuseEmpty(draft);
        return Post(call.World, interaction, draft, isPrivate, follows);
    }

    /// <summary>Puts "is thinking" where the answer will be.</summary>
    public static Message Defer(RestCall call, Interaction interaction, Form form)
    {
        var draft = new MessageDraft { Flags = MessageFlags.Loading };
        return Post(call.World, interaction, draft, IsPrivate(call.World, interaction, form), follows: false);
    }

    /// <summary>Changes a message; an answer that was put off is filled in by it.</summary>
    public static void Edit(RestCall call, Form form, Message message)
    {
        var edit = MessageForm.Edit(call.World, form, call.Files, message, AllowedMentions.UsersOnly);
        form.ThrowIfAny();
        MessageForm.RefuseEmpty(message, edit);
        call.World.Posts.Edit(message, edit with { Flags = (edit.Flags ?? message.Flags) & ~MessageFlags.Loading });
    }

    /// <exception cref="DiscordError">40094: a person's own application has said enough.</exception>
    public static void RefuseTooMany(Interaction interaction)
    {
        if (!interaction.Owners.ContainsKey("0") && interaction.FollowUps.Count >= MaxFollowUps)
            throw new DiscordError(400, 40094, "Maximum number of follow-up messages for this interaction reached");
    }

    /// <summary>An application that the guild did not install can be kept from speaking in public there.</summary>
    private static bool IsPrivate(DiscordWorld world, Interaction interaction, Form form)
    {
        var asked = ((JsonNumbers.Whole(form.Body["flags"]) ?? 0) & (long)MessageFlags.Ephemeral) != 0;
        return asked || (interaction.Guild is not null && !interaction.Owners.ContainsKey("0")
            && !Access.Can(world, interaction.User, interaction.Channel, Permissions.UseExternalApps));
    }

    private static Message Post(DiscordWorld world, Interaction interaction, MessageDraft draft, bool isPrivate, bool follows)
    {
        var answered = follows ? interaction.Original : interaction.Message;
        return world.Posts.Create(interaction.Application.Bot, interaction.Channel, draft with
        {
            Type = answered is not null ? MessageType.Reply : TypeOf(interaction),
            Reference = answered is null ? null : ReferenceTo(answered),
            InteractionMetadata = follows || answered is null
                ? InteractionJson.Metadata(interaction, follows ? interaction.Original : null)
                : null,
            CommandName = CommandName((interaction.Opener ?? interaction).Data),
            ApplicationId = interaction.Application.Id,
            WebhookId = interaction.Application.Id,
            EphemeralFor = isPrivate ? interaction.User.Id : null,
        });
    }

    /// <summary>As it is written behind the slash: "mentor setup". Null where no command was used.</summary>
    private static string? CommandName(JsonObject data)
    {
        var name = data["name"]?.ToString();
        for (var at = Subcommand(data); at is not null; at = Subcommand(at))
            name += $" {at["name"]}";
        return name;
    }

    private static JsonObject? Subcommand(JsonObject data) =>
        data["options"] is JsonArray { Count: > 0 } options && (int?)options[0]!["type"] is 1 or 2 ? options[0]!.AsObject() : null;

    private static MessageType TypeOf(Interaction interaction) => (interaction.Opener ?? interaction).Command?.Type switch
    {
        1 => MessageType.ChatInputCommand,
        2 or 3 => MessageType.ContextMenuCommand,
        _ => MessageType.Default,
    };

    private static MessageReference ReferenceTo(Message message) => new(0, message.Id, message.ChannelId, message.Channel.GuildId);
}
