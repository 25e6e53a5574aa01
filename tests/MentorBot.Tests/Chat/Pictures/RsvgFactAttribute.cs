namespace MentorBot.Tests.Chat.Pictures;

/// <summary>
/// A test that needs rsvg-convert. Where it is absent it counts as skipped, but not in CI, which sets MENTORBOT_CI=1 and installs it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RsvgFactAttribute : FactAttribute
{
    public RsvgFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Environment.GetEnvironmentVariable("MENTORBOT_CI") != "1" && !folders.Any(f => File.Exists(Path.Combine(f, "rsvg-convert"))))
            Skip = "There is no program \"rsvg-convert\" on the PATH (Debian: librsvg2-bin).";
    }
}
