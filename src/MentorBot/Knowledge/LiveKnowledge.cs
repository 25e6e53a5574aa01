using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Knowledge;

/// <summary>The engine that answers now. A changed folder is read in the background and swapped in whole; a broken one never is.</summary>
public sealed partial class LiveKnowledge(EngineLoader loader, KnowledgeFolders folders, ILogger<LiveKnowledge> logger)
{
    private volatile AnswerEngine? _engine;
    private volatile IReadOnlyList<Problem> _problems = [];
    private string? _seen;

    public AnswerEngine Engine => _engine ?? throw new InvalidOperationException("The knowledge has not been loaded yet.");

    /// <summary>Why the last change of the folder was not taken; empty when it was.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Raised after another engine took over, on the thread that loaded it.</summary>
    public event Action? Changed;

    /// <returns>The problems that keep the bot from starting; empty when it can.</returns>
    public IReadOnlyList<Problem> Start()
    {
        _seen = Version();
        var loaded = loader.Load(null);
        _engine = loaded.Engine;
        return loaded.Engine is null ? loaded.Problems : [];
    }

    /// <summary>Takes over what has changed in the folder since the last look.</summary>
    public void Refresh()
    {
        if (Version() is not { } version || version == _seen)
            return;
        _seen = version;
        var loaded = loader.Load(null);
        _problems = loaded.Engine is null ? loaded.Problems : [];
        if (loaded.Engine is null)
        {
            Log.Kept(logger, loaded.Problems.Count, loaded.Problems[0].ToString());
            return;
        }
        _engine = loaded.Engine;
        Log.Changed(logger, loaded.Engine.Snapshot.Version);
        Changed?.Invoke();
    }

    private string? Version()
    {
        try
        {
            return KnowledgeReader.Version(folders.Choose(null), folders.Shipped);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // half-way through being copied; the next look will tell
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The knowledge has changed: version {Version} answers from now on.")]
        public static partial void Changed(ILogger logger, string version);

        [LoggerMessage(Level = LogLevel.Error, Message =
            "The knowledge folder has {Count} problems; the last good version goes on answering. The first: {First}")]
        public static partial void Kept(ILogger logger, int count, string first);
    }
}
