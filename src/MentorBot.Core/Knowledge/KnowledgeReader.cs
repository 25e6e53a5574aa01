namespace MentorBot.Core.Knowledge;

/// <summary>What a folder gave: a snapshot where nothing is an error, and every problem that was found.</summary>
public sealed record KnowledgeReading(KnowledgeSnapshot? Snapshot, IReadOnlyList<Problem> Problems)
{
    public bool IsGood => Snapshot is not null;

    /// <summary>
    /// All that could be read, also where something is an error: other files that link to it are checked in the same run. Null where the
    /// folder could not be read at all.
    /// </summary>
    public KnowledgeSnapshot? Found { get; init; }
}

/// <summary>Reads a knowledge folder whole, or says with file and line why it cannot be used.</summary>
public static class KnowledgeReader
{
    /// <param name="folder">The folder to read.</param>
    /// <param name="defaults">A folder whose lexicon, not-ours messages, replies and entities stand in where the first has none.</param>
    public static KnowledgeReading Read(string folder, string? defaults = null)
    {
        var all = new List<Problem>();
        var problems = new ProblemList(all, folder);
        if (!Directory.Exists(folder))
        {
            problems.Error(0, File.Exists(folder) ? "This is a file, not a folder." : "There is no such folder.",
                "Name a folder that holds guide/, faq/ or glossary/.");
            return new(null, all);
        }
        try
        {
            var files = KnowledgeFiles.OfPassages(folder, defaults);
            // Most of a first reading is the Markdown and YAML libraries getting going; two threads share that.
            var fromLists = new List<Problem>();
            var lists = Task.Run(() => ReadLists(files, new ProblemList(fromLists, folder)));
            var passages = ReadPages(files, problems);
            var snapshot = lists.GetAwaiter().GetResult() with { Passages = passages };
            all.AddRange(fromLists);
            KnowledgeCheck.Run(snapshot, problems);
            var isGood = all.All(p => p.Severity != Severity.Error);
            return new(isGood ? snapshot : null, ProblemList.Sorted(all)) { Found = snapshot };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(0, $"The folder cannot be read: {e.Message}", "Check that it exists and that you may read it.");
            return new(null, all);
        }
    }

    /// <summary>Names the content of a folder without reading what it means: cheap enough to ask before every start.</summary>
    public static string Version(string folder, string? defaults = null) => KnowledgeFiles.OfPassages(folder, defaults).Version();

    /// <summary>Everything but the passages.</summary>
    private static KnowledgeSnapshot ReadLists(KnowledgeFiles files, ProblemList problems) => new()
    {
        Version = files.Version(),
        Passages = [],
        Lexicon = ListFiles.Synonyms(files, "lexicon.yml", problems),
        NotOurs = ListFiles.NotOurs(files, "not-ours.yml", problems),
        Entities = ListFiles.Entities(files, problems),
        Examples = ListFiles.Examples(files, "intents.yml", problems),
        Replies = ListFiles.Replies(files, "replies.yml", problems),
    };

    private static List<Passage> ReadPages(KnowledgeFiles files, ProblemList problems)
    {
        var passages = new List<Passage>();
        var pages = files.Paths(".md").ToList();
        foreach (var path in pages)
        {
            var here = problems.For(path);
            var parts = path.Split('/');
            var stem = Path.GetFileNameWithoutExtension(path);
            if (parts.Length != 2 || !PassageId.TryParse($"{parts[0]}/{stem}", out _))
                here.Error(0, "A page in an odd place or with an odd name.",
                    "Pages are kind/name.md, the name in lower case with hyphens.");
            else if (!Kinds.All.Contains(parts[0]))
                here.Error(0, $"Unknown kind '{parts[0]}'.", $"Known folders: {string.Join(", ", Kinds.All)}.");
            else if (files.Text(path, here) is { } text)
                passages.AddRange(PageReader.Read(parts[0], stem, text, here));
        }
        if (pages.Count == 0)
            problems.Error(0, "The folder holds no pages.", "Put Markdown pages into guide/, faq/ or glossary/.");
        return passages;
    }
}
