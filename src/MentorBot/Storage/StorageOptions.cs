namespace MentorBot.Storage;

/// <summary>Settings of the section <c>Storage</c>.</summary>
public sealed class StorageOptions : IChecksSettings
{
    /// <summary>The data file; when empty, <c>mentorbot.db</c> in <c>mentorbot</c> below the user's folder for local data.</summary>
    public string? File { get; set; }

    public string Path() => string.IsNullOrWhiteSpace(File)
        ? System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is
            { Length: > 0 } home ? home : AppContext.BaseDirectory,
            "mentorbot", "mentorbot.db")
        : File;

    public IEnumerable<string> Problems()
    {
        var file = System.IO.Path.GetFullPath(Path());
        if (Directory.Exists(file))
            yield return $"Storage:File is {file}, which is a folder. Name a file in it, such as mentorbot.db.";
        else if (WhyNotWritable(System.IO.Path.GetDirectoryName(file)!) is { } reason)
            yield return $"Storage:File is {file}, and nothing can be written there: {reason} Choose another place, or mend its rights.";
    }

    /// <summary>Tries it: rights, quotas and read-only disks are not all to be seen from outside.</summary>
    private static string? WhyNotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                System.IO.Path.Combine(folder, $".mentorbot-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
