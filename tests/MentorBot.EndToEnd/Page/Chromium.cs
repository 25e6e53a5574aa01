using MentorBot.Tests;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd.Page;

/// <summary>The browser of this machine; none is downloaded.</summary>
internal static class Chromium
{
    /// <summary>What the page is held against: axe-core.</summary>
    public static string Axe { get; } = Path.Combine(SharedFiles.Checkout, "tests/page/node_modules/axe-core/axe.min.js");

    /// <summary>Why the page cannot be looked at here, null where it can.</summary>
    public static string? Missing { get; } =
        Find("chromium") is null ? "There is no program \"chromium\" on the PATH (Debian: chromium)."
        : !File.Exists(Axe) ? "There is no tests/page/node_modules: run \"npm ci\" in that folder."
        : null;

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find("chromium"),
        // Its own sandbox does not work for root.
        ChromiumSandbox = Environment.UserName != "root",
    });

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

/// <summary>
/// A test that needs Chromium, and axe-core ("npm ci" in tests/page). Where they are absent it counts as skipped, but not in CI, which sets
/// MENTORBOT_CI=1 and installs them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageFactAttribute : FactAttribute
{
    /// <param name="rsvg">It needs rsvg-convert as well, which draws the bot's pictures.</param>
    public PageFactAttribute(bool rsvg = false) =>
        Skip = IsCi ? null : Chromium.Missing ?? (rsvg && Chromium.Find("rsvg-convert") is null ? "There is no rsvg-convert." : null);

    internal static bool IsCi { get; } = Environment.GetEnvironmentVariable("MENTORBOT_CI") == "1";
}

/// <inheritdoc cref="PageFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute() => Skip = PageFactAttribute.IsCi ? null : Chromium.Missing;
}
