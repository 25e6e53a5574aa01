using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Interactions;

/// <summary>
/// The first answer to an interaction: exactly one, within three seconds. What takes longer is deferred, and edited later.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</remarks>
public abstract record InteractionResponse
{
    private protected InteractionResponse()
    {
    }

    /// <summary>To a ping, which comes over HTTP only.</summary>
    public static InteractionResponse Pong { get; } = new PongResponse();

    /// <summary>The message of a component stays as it is until it is edited.</summary>
    public static InteractionResponse DeferUpdate { get; } = new DeferUpdateResponse();

    /// <summary>A new message.</summary>
    public static InteractionResponse Reply(OutgoingMessage message) => new ReplyResponse(message);

    /// <summary>"Thinking", until the original is edited. Whether only one person sees it is decided here for good.</summary>
    public static InteractionResponse Defer(bool ephemeral = false) => new DeferResponse(ephemeral);

    /// <summary>The message whose component was used becomes this.</summary>
    public static InteractionResponse Update(OutgoingMessage message) => new UpdateResponse(message);

    /// <summary>What is proposed for the option that is being typed into.</summary>
    public static InteractionResponse Choices(params IReadOnlyList<CommandChoice> choices) => new ChoicesResponse(choices);

    /// <summary>Opens a form; not after a form.</summary>
    public static InteractionResponse Open(Modal modal) => new OpenResponse(modal);

    internal sealed record PongResponse : InteractionResponse;

    internal sealed record DeferUpdateResponse : InteractionResponse;

    internal sealed record ReplyResponse(OutgoingMessage Message) : InteractionResponse;

    internal sealed record DeferResponse(bool Ephemeral) : InteractionResponse;

    internal sealed record UpdateResponse(OutgoingMessage Message) : InteractionResponse;

    internal sealed record ChoicesResponse(IReadOnlyList<CommandChoice> List) : InteractionResponse;

    internal sealed record OpenResponse(Modal Modal) : InteractionResponse;
}

/// <summary>What an interaction is answered by; it can be kept for the 15 minutes that its token lives.</summary>
public readonly record struct InteractionHandle(Snowflake Id, Snowflake ApplicationId, InteractionToken Token);

/// <summary>What became of the first answer.</summary>
public sealed record CallbackResult
{
    public CallbackInteraction Interaction { get => field ?? new CallbackInteraction(); init; }
    public CallbackResource? Resource { get; init; }
}

public sealed record CallbackInteraction
{
    public Snowflake Id { get; init; }
    public InteractionType Type { get; init; }
    public Snowflake? ResponseMessageId { get; init; }
    public bool? ResponseMessageLoading { get; init; }
    public bool? ResponseMessageEphemeral { get; init; }
}

public sealed record CallbackResource
{
    public int Type { get; init; }
    public Message? Message { get; init; }
}
