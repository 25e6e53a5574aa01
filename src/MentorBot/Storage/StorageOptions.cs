namespace MentorBot.Storage;

/// <summary>Settings of the section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The data file; when empty, <c>mentorbot.db</c> in <c>mentorbot</c> below the user's folder for local data.</summary>
    public string? File { get; set; }

    public string Path() => string.IsNullOrWhiteSpace(File)
        ? System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is
                { Length: > 0 } home ? home : AppContext.BaseDirectory,
            "mentorbot", "mentorbot.db")
        : File;
}
