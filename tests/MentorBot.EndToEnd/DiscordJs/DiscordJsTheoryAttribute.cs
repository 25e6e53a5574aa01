using MentorBot.Tests;

namespace MentorBot.EndToEnd.DiscordJs;

/// <summary>
/// A test that needs Node and discord.js ("npm ci" in tests/discordjs). Where they are absent it counts as skipped, but not in CI, which
/// sets MENTORBOT_CI=1 and installs them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiscordJsTheoryAttribute : TheoryAttribute
{
    public DiscordJsTheoryAttribute() => Skip = Environment.GetEnvironmentVariable("MENTORBOT_CI") == "1" ? null : Missing;

    internal static string Folder { get; } = Path.Combine(SharedFiles.Checkout, "tests/discordjs");

    /// <summary>Why discord.js cannot be run here, null where it can.</summary>
    internal static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            return "There is no tests/discordjs/node_modules: run \"npm ci\" in that folder.";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(f => File.Exists(Path.Combine(f, "node")) || File.Exists(Path.Combine(f, "node.exe")))
            ? null : "There is no program \"node\" on the PATH.";
    }
}
