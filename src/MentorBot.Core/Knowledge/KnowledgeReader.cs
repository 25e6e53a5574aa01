using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Core.Knowledge;

/// <summary>What a folder gave: a snapshot where nothing is an error, and every problem that was found.</summary>
public sealed record KnowledgeReading(KnowledgeSnapshot? Snapshot, IReadOnlyList<Problem> Problems)
{
    public bool IsGood => Snapshot is not null;
}

/// <summary>Reads a knowledge folder whole, or says with file and line why it cannot be used.</summary>
public static class KnowledgeReader
{
    private const long LargestFile = 4 * 1024 * 1024;
    private static readonly string[] s_listFiles = ["lexicon.yml", "not-ours.yml", "replies.yml", "intents.yml",
        "entities/role.yml", "entities/other-role.yml", "entities/field.yml", "entities/level.yml", "entities/intent.yml", "entities/hint.yml",
        "entities/tool.yml", "entities/places.csv", "entities/currency.yml"];

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
            var files = Files.Open(folder, defaults, s_listFiles);
            // Most of a first reading is the Markdown and YAML libraries getting going; two threads share that.
            var fromLists = new List<Problem>();
            var lists = Task.Run(() => ReadLists(files, new ProblemList(fromLists, folder)));
            var passages = ReadPages(files, problems);
            var snapshot = lists.GetAwaiter().GetResult() with { Passages = passages };
            all.AddRange(fromLists);
            KnowledgeCheck.Run(snapshot, problems);
            return new(all.Any(p => p.Severity == Severity.Error) ? null : snapshot, Sorted(all));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(0, $"The folder cannot be read: {e.Message}", "Check that it exists and that you may read it.");
            return new(null, all);
        }
    }

    /// <summary>Names the content of a folder without reading what it means: cheap enough to ask before every start.</summary>
    public static string Version(string folder, string? defaults = null) => Files.Open(folder, defaults, s_listFiles).Version();

    private static List<Problem> Sorted(List<Problem> all) =>
        [.. all.DistinctBy(p => p.ToString()).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    /// <summary>Everything but the passages.</summary>
    private static KnowledgeSnapshot ReadLists(Files files, ProblemList problems) => new()
    {
        Version = files.Version(),
        Passages = [],
        Lexicon = ListFiles.Synonyms(files, "lexicon.yml", problems),
        NotOurs = ListFiles.NotOurs(files, "not-ours.yml", problems),
        Entities = ListFiles.Entities(files, problems),
        Examples = ListFiles.Examples(files, "intents.yml", problems),
        Replies = ListFiles.Replies(files, "replies.yml", problems),
    };

    private static List<Passage> ReadPages(Files files, ProblemList problems)
    {
        var passages = new List<Passage>();
        foreach (var path in files.Pages)
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
        if (files.Pages.Count == 0)
            problems.Error(0, "The folder holds no pages.", "Put Markdown pages into guide/, faq/ or glossary/.");
        return passages;
    }

    /// <summary>The files of the folder by their path below it, with the defaults filled in.</summary>
    internal sealed class Files
    {
        private readonly SortedDictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);

        public IReadOnlyList<string> Pages => [.. _bytes.Keys.Where(p => p.EndsWith(".md", StringComparison.Ordinal))];

        public static Files Open(string folder, string? defaults, string[] lists)
        {
            var files = new Files();
            foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (path.Contains('/')) // a README beside the kinds is nobody's passage
                    files.Add(path, file);
            }
            foreach (var list in lists)
            {
                var own = Path.Combine(folder, list);
                var path = File.Exists(own) || defaults is null ? own : Path.Combine(defaults, list);
                if (File.Exists(path))
                    files.Add(list, path);
            }
            return files;
        }

        public bool Has(string path) => _bytes.ContainsKey(path);

        /// <summary>The file's text without line-ending and byte-order noise; null and a problem where it is not UTF-8 text.</summary>
        public string? Text(string path, ProblemList problems)
        {
            var bytes = _bytes[path];
            if (bytes.LongLength >= LargestFile)
            {
                problems.Error(0, "The file is larger than 4 MB.", "Split it.");
                return null;
            }
            try
            {
                var text = new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
                if (!text.Contains('\0'))
                    return text;
                problems.Error(1 + text.AsSpan(0, text.IndexOf('\0')).Count('\n'),
                    "The file holds a NUL character.", "Save it as plain UTF-8 text.");
            }
            catch (DecoderFallbackException e)
            {
                var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
                problems.Error(line, "The file is not valid UTF-8.", "Save it as UTF-8.");
            }
            return null;
        }

        public string Version()
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, bytes) in _bytes)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
                hash.AppendData(bytes);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        }

        private void Add(string path, string file)
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[Math.Min(stream.Length, LargestFile)];
            stream.ReadExactly(bytes);
            _bytes[path] = bytes;
        }
    }
}
