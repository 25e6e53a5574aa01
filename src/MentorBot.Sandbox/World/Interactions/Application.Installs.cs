namespace MentorBot.Sandbox.World;

public sealed partial class Application
{
    /// <summary>People who installed it for themselves, and so can use its commands anywhere.</summary>
    public HashSet<ulong> InstalledBy { get; } = [];

    /// <summary>Guilds that have its commands without its bot (scope <c>applications.commands</c> alone).</summary>
    public HashSet<ulong> CommandsOnly { get; } = [];
}
