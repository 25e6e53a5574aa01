using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Core.Knowledge;

/// <summary>The bytes of a knowledge folder's files by their path below it.</summary>
internal sealed class KnowledgeFiles
{
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly string[] s_lists = ["lexicon.yml", "not-ours.yml", "replies.yml", "intents.yml",
        "entities/role.yml", "entities/other-role.yml", "entities/field.yml", "entities/level.yml", "entities/intent.yml",
        "entities/hint.yml", "entities/tool.yml", "entities/places.csv", "entities/currency.yml"];

    private static readonly string[] s_careerLists = ["skills.yml", "resources.csv", "salaries.csv"];
    private static readonly (string Folder, string Ending)[] s_careerFolders =
        [("roles", ".md"), ("topics", ".yml"), ("roadmaps", ".yml"), ("tips", ".yml"), ("quiz", ".yml")];

    private readonly SortedDictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);

    public bool IsEmpty => _bytes.Count == 0;

    /// <summary>Pages of passages and the lists beside them; a list that the folder lacks comes from the defaults.</summary>
    public static KnowledgeFiles OfPassages(string folder, string? defaults)
    {
        var files = new KnowledgeFiles();
        // A README beside the kinds is nobody's passage, and pages about roles are no passages.
        files.AddAll(folder, folder, ".md", path => path.Contains('/') && !path.StartsWith("roles/", StringComparison.Ordinal));
        foreach (var list in s_lists)
        {
            if (!files.AddList(folder, list) && defaults is not null)
                files.AddList(defaults, list);
        }
        return files;
    }

    /// <summary>Roles, skills, topics, roadmaps, resources, pay, tips and questions.</summary>
    public static KnowledgeFiles OfCareer(string folder)
    {
        var files = new KnowledgeFiles();
        foreach (var (name, ending) in s_careerFolders)
        {
            if (Path.Combine(folder, name) is var below && Directory.Exists(below))
                files.AddAll(folder, below, ending, _ => true);
        }
        foreach (var list in s_careerLists)
            files.AddList(folder, list);
        return files;
    }

    /// <summary>In order.</summary>
    public IEnumerable<string> Paths(string ending, string folder = "") =>
        _bytes.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(ending, StringComparison.Ordinal));

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

    /// <summary>The first 12 hex digits of a SHA-256 over all files, paths included.</summary>
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

    private void AddAll(string root, string below, string ending, Func<string, bool> wanted)
    {
        foreach (var file in Directory.EnumerateFiles(below, $"*{ending}", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (wanted(path))
                Add(path, file);
        }
    }

    /// <returns>Whether the folder has it.</returns>
    private bool AddList(string folder, string list)
    {
        var file = Path.Combine(folder, list);
        if (!File.Exists(file))
            return false;
        Add(list, file);
        return true;
    }

    private void Add(string path, string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, LargestFile)];
        stream.ReadExactly(bytes);
        _bytes[path] = bytes;
    }
}
