using System.Security.Cryptography;
using MentorBot.Core.Answers;
using Microsoft.Extensions.Options;

namespace MentorBot.Knowledge;

/// <summary>
/// Keeps what was learnt in a file named by knowledge version and program build, so it can be missing but never be stale. A file that is
/// damaged in any way is passed over and written anew.
/// </summary>
public sealed class EngineCache(IOptions<KnowledgeOptions> options) : IDisposable
{
    private const int FilesKept = 4;
    private const int HashLength = 32;

    private static readonly string s_build = typeof(AnswerEngine).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    /// <summary>What was learnt when the program was published (MentorBot.csproj).</summary>
    private static readonly string s_published = Path.Combine(AppContext.BaseDirectory, "learnt");

    private readonly string? _folder = options.Value.Cache ? FolderOf(options.Value) : null;

    private Task _keeping = Task.CompletedTask;

    public AnswerEngine? Find(string version) =>
        _folder is null ? null : Read(FileOf(_folder, version), version) ?? Read(FileOf(s_published, version), version);

    private static AnswerEngine? Read(string file, string version)
    {
        if (!File.Exists(file))
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

    /// <summary>Starts to write it down: whoever waits for an answer need not wait for that.</summary>
    public void Keep(AnswerEngine engine)
    {
        if (_folder is not null)
            _keeping = _keeping.ContinueWith(_ => Write(engine, _folder), TaskScheduler.Default);
    }

    /// <summary>Waits until what was to be kept is.</summary>
    public void Dispose() => _keeping.GetAwaiter().GetResult();

    /// <summary>
    /// Writes beside and renames, so that a reader never sees half a file. Where nothing can be written, nothing is kept.
    /// </summary>
    private void Write(AnswerEngine engine, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var stream = new MemoryStream();
            stream.Write(new byte[HashLength]);
            engine.Save(stream);
            var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
            SHA256.HashData(bytes[HashLength..], bytes);
            var file = FileOf(folder, engine.Snapshot.Version);
            var half = $"{file}.{Environment.ProcessId}.tmp";
            File.WriteAllBytes(half, bytes);
            File.Move(half, file, overwrite: true);
            RemoveOld(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is only a slower start.
        }
    }

    private static string FileOf(string folder, string version) => Path.Combine(folder, $"{version}-{s_build}.engine");

    private static void RemoveOld(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles("*.engine*").OrderByDescending(f => f.LastWriteTimeUtc).Skip(FilesKept))
            old.Delete();
    }

    private static string FolderOf(KnowledgeOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.CacheFolder))
            return options.CacheFolder;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "mentorbot");
    }
}
