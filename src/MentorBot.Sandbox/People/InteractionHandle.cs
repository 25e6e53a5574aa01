using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>One of the things offered to somebody who types.</summary>
/// <param name="Value">Text or a number, as the application gave it.</param>
public sealed record Choice(string Name, object Value);

/// <summary>What came of something that a person did: the answer as that person sees it.</summary>
public sealed class InteractionHandle(Person person, Interaction interaction)
{
    /// <summary>What Discord shows in place of an answer that did not come within three seconds.</summary>
    public const string DidNotRespond = "The application did not respond";

    public Interaction Interaction => interaction;
    public ulong Id => interaction.Id;

    /// <summary>Null, or what Discord shows because no answer came.</summary>
    public string? Failure => interaction.Failed ? DidNotRespond : null;

    /// <summary>The first answer, or the message that it changed; null for a form, a list of choices, a failure.</summary>
    public Message? Message => interaction.Original;

    /// <summary>The first answer and what followed.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (person.World.Gate)
                return [.. interaction.Original is { } original ? [original] : Array.Empty<Message>(), .. interaction.FollowUps];
        }
    }

    /// <summary>"… is thinking" is shown.</summary>
    public bool IsThinking => interaction.IsLoading;

    /// <summary>Only this person sees the first answer.</summary>
    public bool IsPrivate => interaction.IsPrivate;

    /// <summary>The form that opened, if one did.</summary>
    public ModalForm? Modal => interaction.Modal is { } modal ? new ModalForm(person, interaction, modal) : null;

    /// <summary>What is offered to somebody who types; empty when nothing is.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. (interaction.Choices ?? []).Select(choice => new Choice(choice!["name"]!.ToString(), Plain.Of(choice["value"])!))];

    /// <summary>Waits for the first answer, "is thinking" among them, or for the failure to give one.</summary>
    public async Task<InteractionHandle> Answered(CancellationToken stop = default)
    {
        await interaction.Answered.WaitAsync(stop);
        return this;
    }

    /// <summary>Waits until there is something to read: "is thinking" does not count.</summary>
    public async Task<InteractionHandle> Settled(CancellationToken stop = default)
    {
        await interaction.Settled.WaitAsync(stop);
        return this;
    }
}
