namespace MentorBot;

/// <summary>Settings that know what is wrong with them.</summary>
public interface IChecksSettings
{
    /// <summary>A line each: the setting's name, what is wrong and what to do.</summary>
    IEnumerable<string> Problems();
}

/// <summary>Collects what is wrong with all settings, so that whoever runs the bot mends them in one go.</summary>
public static class SettingsCheck
{
    /// <returns>Empty when the bot can start.</returns>
    public static IReadOnlyList<string> Problems(IEnumerable<IChecksSettings> settings) =>
        [.. settings.SelectMany(options => options.Problems())];
}
