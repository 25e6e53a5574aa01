using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Knowledge;

/// <summary>An engine ready to answer, or the problems that keep a folder from being used.</summary>
public sealed record LoadedEngine(AnswerEngine? Engine, IReadOnlyList<Problem> Problems);

/// <summary>Gets an engine for a folder: from the cache where nothing has changed, else by reading, checking and learning.</summary>
public sealed class EngineLoader(KnowledgeFolders folders, EngineCache cache)
{
    /// <param name="folder">The folder named on the command line, if any.</param>
    /// <param name="progress">Called with the share done, 0 to 1, while there is something to learn.</param>
    /// <param name="toLearn">Called with what was read, when it is good and has to be learnt.</param>
    public LoadedEngine Load(string? folder, Action<double>? progress = null, Action<KnowledgeSnapshot>? toLearn = null)
    {
        var path = folders.Choose(folder);
        if (Version(path) is { } version && cache.Find(version) is { } known)
            return new(known, []);
        progress?.Invoke(0);
        var reading = KnowledgeReader.Read(path, folders.Shipped);
        if (reading.Snapshot is null)
            return new(null, reading.Problems);
        progress?.Invoke(0.2);
        toLearn?.Invoke(reading.Snapshot);
        var engine = AnswerEngine.Train(reading.Snapshot, share => progress?.Invoke(0.2 + 0.8 * share));
        cache.Keep(engine);
        return new(engine, []);
    }

    private string? Version(string path)
    {
        try
        {
            return KnowledgeReader.Version(path, folders.Shipped);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // reading it will say what is wrong
        }
    }
}
