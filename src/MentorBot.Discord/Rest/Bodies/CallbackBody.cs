using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Rest.Bodies;

/// <summary>The kinds of first answer to an interaction.</summary>
internal enum CallbackType
{
    Pong = 1,
    Message = 4,
    Defer = 5,
    DeferUpdate = 6,
    Update = 7,
    Choices = 8,
    Modal = 9,
}

internal sealed record BareCallback(CallbackType Type);

internal sealed record MessageCallback(CallbackType Type, MessageBody Data);

internal sealed record DeferCallback(CallbackType Type, DeferData? Data);

internal sealed record DeferData(MessageFlags Flags);

internal sealed record UpdateCallback(CallbackType Type, MessageEditBody Data);

internal sealed record ChoicesCallback(CallbackType Type, ChoicesData Data);

internal sealed record ChoicesData(IReadOnlyList<CommandChoice> Choices);

internal sealed record ModalCallback(CallbackType Type, Modal Data);
