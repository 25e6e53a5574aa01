using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>What a person did. https://discord.com/developers/docs/interactions/receiving-and-responding</summary>
public enum InteractionType
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>The ways in which an application answers first.</summary>
public enum CallbackType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Autocomplete = 8,
    Modal = 9,
}

/// <summary>
/// One thing that a person did and an application has to answer: within three seconds for the first time, then for fifteen minutes
/// through the token.
/// </summary>
public sealed class Interaction(ulong id, InteractionType type, string token, DateTimeOffset createdAt)
{
    /// <summary>Time for the first answer.</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    /// <summary>Time during which the token is good.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _followed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id { get; } = id;
    public InteractionType Type { get; } = type;
    public string Token { get; } = token;

    /// <summary>By the world's clock; the id may be askew.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;
    public required Application Application { get; init; }
    public required User User { get; init; }
    public required Channel Channel { get; init; }
    public Guild? Guild { get; init; }

    /// <summary>The payload's <c>data</c>.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>The command that was used or is being typed.</summary>
    public ApplicationCommand? Command { get; init; }

    /// <summary>The message whose component was used, also when that opened the modal that was submitted.</summary>
    public Message? Message { get; init; }

    /// <summary>What opened the modal that was submitted.</summary>
    public Interaction? Opener { get; init; }

    /// <summary>0 guild, 1 conversation with the bot, 2 another conversation.</summary>
    public required int Context { get; init; }

    /// <summary>By whose installation it came about: "0" a guild's, "1" a person's.</summary>
    public required JsonObject Owners { get; init; }

    /// <summary>The first answer; null while there is none.</summary>
    public CallbackType? Response { get; private set; }

    /// <summary>The application did not answer in time; the person sees that.</summary>
    public bool Failed { get; private set; }

    /// <summary>What <c>@original</c> is: the first answer, or the message that was changed.</summary>
    public Message? Original { get; internal set; }

    /// <summary>Messages that were sent after the first answer.</summary>
    public List<Message> FollowUps { get; } = [];

    /// <summary>The form that was opened.</summary>
    public JsonObject? Modal { get; internal set; }

    /// <summary>What was offered to somebody who types.</summary>
    public JsonArray? Choices { get; internal set; }

    /// <summary>The first answer can only be seen by the person.</summary>
    public bool IsPrivate { get; internal set; }

    /// <summary>Ends with the first answer or with the failure to give one.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Ends when there is something to read: an answer that was put off counts when it was filled in or taken away.</summary>
    public Task Settled => _settled.Task;

    /// <summary>Ends when an edit, a message or a deletion has followed the first answer.</summary>
    public Task Followed => _followed.Task;

    public bool IsWaiting => Response is null && !Failed;
    public bool IsLoading => Original?.Flags.HasFlag(MessageFlags.Loading) == true;

    internal ITimer? Deadline { get; set; }

    internal void Answer(CallbackType response)
    {
        Response = response;
        Deadline?.Dispose();
        _answered.TrySetResult();
        if (response is not CallbackType.DeferredMessage)
            _settled.TrySetResult();
    }

    internal void Fail()
    {
        if (!IsWaiting)
            return;
        Failed = true;
        Deadline?.Dispose();
        _answered.TrySetResult();
        _settled.TrySetResult();
    }

    internal void Settle() => _settled.TrySetResult();

    internal void Follow() => _followed.TrySetResult();
}
