using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;

namespace MentorBot.Discord.Commands;

/// <summary>What a sync did.</summary>
/// <param name="Changed">The commands of the scope were replaced.</param>
/// <param name="Cleared">Scopes in which the same commands stood too, and stand no more.</param>
/// <param name="Commands">What is registered now, with ids.</param>
public sealed record CommandSync(bool Changed, IReadOnlyList<CommandScope> Cleared, IReadOnlyList<RegisteredCommand> Commands);

/// <summary>
/// Keeps Discord's list of commands as the bot wants it, in one scope: it is read, compared, and replaced as a whole only when it
/// differs, because new commands are counted and a replaced list takes a moment to arrive everywhere.
/// </summary>
public sealed class CommandRegistration(DiscordRest rest)
{
    /// <param name="otherGuilds">Servers on which the commands may stand from earlier, when <paramref name="scope"/> is global.</param>
    /// <exception cref="Components.LimitException">Discord would refuse the commands.</exception>
    public async Task<CommandSync> SyncAsync(
        Snowflake application, CommandScope scope, IReadOnlyList<CommandDefinition> commands, IReadOnlyList<Snowflake>? otherGuilds = null,
        CancellationToken cancel = default)
    {
        CommandLimits.Check(commands);
        var wanted = commands.Select(command => CommandForm.In(scope, command)).ToList();
        IReadOnlyList<RegisteredCommand> present = await rest.GetCommandsAsync(application, scope, cancel).ConfigureAwait(false);
        var changed = !CommandForm.Same(scope, wanted, present);
        if (changed)
            present = await rest.SetCommandsAsync(application, scope, wanted, cancel).ConfigureAwait(false);
        var others = (otherGuilds ?? []).Select(CommandScope.Guild).Prepend(CommandScope.Global).Where(other => other != scope);
        var cleared = new List<CommandScope>();
        foreach (var other in others)
            if (await ClearAsync(application, other, commands, cancel).ConfigureAwait(false))
                cleared.Add(other);
        return new CommandSync(changed, cleared, present);
    }

    /// <summary>A command that stands in two scopes is shown twice. Commands of other names stay.</summary>
    private async Task<bool> ClearAsync(
        Snowflake application, CommandScope scope, IReadOnlyList<CommandDefinition> commands, CancellationToken cancel)
    {
        var ours = commands.Select(Key).ToHashSet();
        var present = await rest.GetCommandsAsync(application, scope, cancel).ConfigureAwait(false);
        if (!present.Any(command => ours.Contains(Key(command))))
            return false;
        var others = present.Where(command => !ours.Contains(Key(command))).Select(command => CommandForm.In(scope, command)).ToList();
        await rest.SetCommandsAsync(application, scope, others, cancel).ConfigureAwait(false);
        return true;
    }

    private static (CommandType, string) Key(CommandDefinition command) => (command.Type, command.Name);
}
