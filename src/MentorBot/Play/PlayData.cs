using MentorBot.Storage;

namespace MentorBot.Play;

/// <summary>
/// Where the bot of the sandbox keeps its data: in a folder that goes when the program ends, or beside the data of the real bot.
/// </summary>
internal sealed class PlayData : IDisposable
{
    private readonly string? _folder;

    private PlayData(string file, string? folder) => (File, _folder) = (file, folder);

    public string File { get; }

    public static PlayData Temporary()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-sandbox-").FullName;
        return new(Path.Combine(folder, "sandbox.db"), folder);
    }

    public static PlayData Kept(StorageOptions options) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Path()))!, "sandbox.db"), null);

    public void Dispose()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
