using System.Security.Cryptography;
using MentorBot.Core.Answers;
using Microsoft.Extensions.Options;

namespace MentorBot.Knowledge;

/// <summary>
/// Keeps what was learnt in a file named by knowledge version and program build, so it can be missing but never be stale. A file that is
/// damaged in any way is passed over and written anew.
/// </summary>
public sealed class EngineCache(IOptions<KnowledgeOptions> options)
{
    private const int FilesKept = 4;
    private const int HashLength = 32;

    private static readonly string s_build = typeof(AnswerEngine).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    private readonly string? _folder = options.Value.Cache ? CacheFolder() : null;

    public AnswerEngine? Find(string version)
    {
        if (_folder is null || FileOf(version) is not { } file || !File.Exists(file))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length <= HashLength
                || !SHA256.HashData(bytes.AsSpan(HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashLength)))
                return null;
            using var stream = new MemoryStream(bytes, HashLength, bytes.Length - HashLength);
            var engine = AnswerEngine.Load(stream);
            return engine.Snapshot.Version == version ? engine : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes beside and renames, so that a reader never sees half a file. Where nothing can be written, nothing is kept.
    /// </summary>
    public void Keep(AnswerEngine engine)
    {
        if (_folder is null)
            return;
        try
        {
            Directory.CreateDirectory(_folder);
            using var stream = new MemoryStream();
            stream.Write(new byte[HashLength]);
            engine.Save(stream);
            var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
            SHA256.HashData(bytes[HashLength..], bytes);
            var file = FileOf(engine.Snapshot.Version);
            var half = $"{file}.{Environment.ProcessId}.tmp";
            File.WriteAllBytes(half, bytes);
            File.Move(half, file, overwrite: true);
            RemoveOld();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is only a slower start.
        }
    }

    private string FileOf(string version) => Path.Combine(_folder!, $"{version}-{s_build}.engine");

    private void RemoveOld()
    {
        foreach (var old in new DirectoryInfo(_folder!).GetFiles("*.engine*").OrderByDescending(f => f.LastWriteTimeUtc).Skip(FilesKept))
            old.Delete();
    }

    private static string CacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "mentorbot");
    }
}
