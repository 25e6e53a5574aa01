using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Sandbox.World;

/// <summary>Interactions that are under way.</summary>
public sealed partial class DiscordWorld
{
    private readonly Dictionary<string, Interaction> _interactions = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> _interactionsByAge = new();

    /// <summary>How many interactions wait for their first answer.</summary>
    public int WaitingInteractions { get; private set; }

    /// <summary>Raised under the gate when an interaction got its first answer, failed, or was changed through its token.</summary>
    public event Action<Interaction>? InteractionChanged;

    public bool TryGetInteraction(string token, [NotNullWhen(true)] out Interaction? interaction) =>
        _interactions.TryGetValue(token, out interaction);

    /// <summary>An interaction that is not forgotten yet; null after its token's life.</summary>
    public Interaction? FindInteraction(ulong id) => _interactionsByAge.FirstOrDefault(interaction => interaction.Id == id);

    /// <summary>A token as long and as opaque as Discord's.</summary>
    internal string NewInteractionToken()
    {
        var bytes = new byte[120];
        Random.NextBytes(bytes);
        return Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Sends an interaction to its application and starts its clock.</summary>
    internal void Begin(Interaction interaction)
    {
        ForgetOldInteractions();
        _interactions[interaction.Token] = interaction;
        _interactionsByAge.Enqueue(interaction);
        WaitingInteractions++;
        interaction.Deadline = Clock.CreateTimer(
            _ => { lock (Gate) NotAnswered(interaction); }, null, Interaction.FirstAnswer, Timeout.InfiniteTimeSpan);
        var payload = InteractionJson.Of(this, interaction);
        Dispatch(new Dispatch("INTERACTION_CREATE", interaction.Guild?.Id, interaction.Channel.Id, 0, _ => payload.DeepClone().AsObject())
        {
            OnlyApplication = interaction.Application.Id,
        });
    }

    internal void FirstAnswer(Interaction interaction, CallbackType response)
    {
        interaction.Answer(response);
        WaitingInteractions--;
        InteractionChanged?.Invoke(interaction);
    }

    internal void TellChanged(Interaction interaction)
    {
        interaction.Follow();
        if (!interaction.IsLoading)
            interaction.Settle();
        InteractionChanged?.Invoke(interaction);
    }

    private void NotAnswered(Interaction interaction)
    {
        if (!interaction.IsWaiting)
            return;
        interaction.Fail();
        WaitingInteractions--;
        InteractionChanged?.Invoke(interaction);
    }

    private void ForgetOldInteractions()
    {
        var oldest = Clock.GetUtcNow() - Interaction.TokenLife;
        while (_interactionsByAge.TryPeek(out var interaction) && interaction.CreatedAt < oldest && !interaction.IsWaiting)
        {
            _interactionsByAge.Dequeue();
            _interactions.Remove(interaction.Token);
        }
    }
}
