namespace MentorBot.Knowledge;

/// <summary>Settings of the section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions : IChecksSettings
{
    /// <summary>
    /// The knowledge folder; when empty, <c>knowledge/</c> in the working folder, else the one shipped beside the program.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Whether what was learnt is kept, so that the next start is quick.</summary>
    public bool Cache { get; set; } = true;

    /// <summary>Where it is kept; when empty, <c>mentorbot</c> below the user's folder for local data.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>So often the folder is looked at for changes: a few milliseconds each time.</summary>
    public int LookEveryMilliseconds { get; set; } = 750;

    public IEnumerable<string> Problems()
    {
        if (LookEveryMilliseconds is < 50 or > 86_400_000)
            yield return "Knowledge:LookEveryMilliseconds must be from 50 to 86400000 (a day).";
        if (!string.IsNullOrWhiteSpace(Folder) && !Directory.Exists(Folder))
            yield return $"Knowledge:Folder: there is no folder {Folder}. Mend the path, or leave it empty for the shipped knowledge.";
    }
}
