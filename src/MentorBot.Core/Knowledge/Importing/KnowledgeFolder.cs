using System.Text;

namespace MentorBot.Core.Knowledge.Importing;

/// <summary>Puts written pages on disk: the whole folder or nothing.</summary>
public static class KnowledgeFolder
{
    /// <param name="files">Path below the folder (with '/') to content.</param>
    /// <param name="folder">A folder that does not exist yet, or an empty one: what is in a folder already is never touched.</param>
    /// <returns>Why nothing was written; null when all was.</returns>
    public static Problem? Write(IEnumerable<KeyValuePair<string, string>> files, string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
            return Refusal(folder, "This is a file, not a folder.", "Name a new folder.");
        try
        {
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
                return Refusal(folder, "This folder is not empty.", "Name a new folder, or empty this one first; nothing is overwritten.");
            WriteWhole(files, target);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal(folder, $"It cannot be written: {e.Message}", "Check that you may write there and that there is room.");
        }
    }

    /// <summary>A folder beside the target takes the files first; only when all are there does it get the target's name.</summary>
    private static void WriteWhole(IEnumerable<KeyValuePair<string, string>> files, string target)
    {
        var draft = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.importing");
        Discard(draft); // left behind by an import that was cut off
        try
        {
            Directory.CreateDirectory(draft);
            foreach (var (path, content) in files)
                WriteFile(draft, path, content);
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(draft, target);
        }
        finally
        {
            Discard(draft);
        }
    }

    private static void WriteFile(string draft, string path, string content)
    {
        var file = Path.GetFullPath(Path.Combine(draft, path));
        if (!file.StartsWith(draft + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{path}' leads out of the folder.", nameof(path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content, new UTF8Encoding(false));
    }

    private static void Discard(string draft)
    {
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
    }

    private static Problem Refusal(string folder, string what, string mend) => new(folder, 0, Severity.Error, what, mend);
}
