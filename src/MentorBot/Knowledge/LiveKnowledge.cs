using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Knowledge;

/// <summary>
/// What the bot knows now: the engine that answers, and jobs. A changed folder is read in the background and swapped in whole; a broken
/// one never is.
/// </summary>
public sealed partial class LiveKnowledge(
    EngineLoader loader, KnowledgeFolders folders, TimeProvider clock, ILogger<LiveKnowledge> logger)
{
    private volatile Loaded? _now;
    private volatile IReadOnlyList<Problem> _problems = [];
    private Versions? _seen;

    public AnswerEngine Engine => Now.Engine;

    /// <summary>Roles, pay, roadmaps and resources.</summary>
    public CareerKnowledge Career => Now.Career;

    /// <summary>Why the last change of the folder was not taken; empty when it was.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Raised after other knowledge took over, on the thread that loaded it.</summary>
    public event Action? Changed;

    /// <summary>Raised after a change of the folder was looked into, whether it was taken or not, on the thread that did it.</summary>
    public event Action? Looked;

    private Loaded Now => _now ?? throw new InvalidOperationException("The knowledge has not been loaded yet.");

    /// <returns>The problems that keep the bot from starting; empty when it can.</returns>
    public IReadOnlyList<Problem> Start()
    {
        _seen = Look();
        (_now, var problems) = Load();
        // Reading and learning took twice what is kept of it: a bot that starts small stays small.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        return problems;
    }

    /// <summary>Takes over what has changed in the folder since the last look.</summary>
    public void Refresh()
    {
        if (Look() is not { } versions || versions == _seen)
            return;
        _seen = versions;
        (var loaded, _problems) = Load();
        if (loaded is null)
            Log.Kept(logger, _problems.Count, _problems[0].ToString());
        else
            Take(loaded);
        Looked?.Invoke();
    }

    /// <summary>Learning takes seconds, and whoever changed a line wants to see it at once.</summary>
    private void TakeMeanwhile(KnowledgeSnapshot snapshot, Task<CareerReading> reading)
    {
        if (_now is { } now && reading.GetAwaiter().GetResult().Career is { } career)
            Take(new(now.Engine.Meanwhile(snapshot), career));
    }

    private void Take(Loaded loaded)
    {
        var isLearnt = loaded.Versions == _now?.Versions;
        _now = loaded;
        // The same, learnt well by now: nobody needs to hear of that.
        if (isLearnt)
            return;
        Log.Changed(logger, loaded.Engine.Snapshot.Version, loaded.Career.Version);
        Changed?.Invoke();
    }

    /// <summary>All of it, or what is wrong.</summary>
    private (Loaded? Loaded, IReadOnlyList<Problem> Problems) Load()
    {
        Task<CareerReading>? beside = null;
        // A new figure of pay is no reason to learn the questions anew.
        var (engine, problems) = _now is { } now && now.Engine.Snapshot.Version == _seen?.Passages
            ? new(now.Engine, [])
            : loader.Load(null, toLearn: snapshot =>
            {
                beside = Task.Run(() => ReadCareer(snapshot));
                TakeMeanwhile(snapshot, beside);
            });
        if (engine is null)
            return (null, problems);
        var reading = beside is null ? ReadCareer(engine.Snapshot) : beside.GetAwaiter().GetResult();
        return reading.Career is { } career ? (new(engine, career), []) : (null, reading.Problems);
    }

    private CareerReading ReadCareer(KnowledgeSnapshot snapshot) => CareerReader.Read(
        folders.Choose(null), folders.Shipped, snapshot, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    private Versions? Look()
    {
        try
        {
            var folder = folders.Choose(null);
            return new(KnowledgeReader.Version(folder, folders.Shipped), CareerReader.Version(folder, folders.Shipped));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // half-way through being copied; the next look will tell
        }
    }

    private sealed record Loaded(AnswerEngine Engine, CareerKnowledge Career)
    {
        public Versions Versions => new(Engine.Snapshot.Version, Career.Version);
    }

    private sealed record Versions(string Passages, string Career);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message =
            "The knowledge has changed: version {Passages} answers from now on, with version {Career} of roles, pay and roadmaps.")]
        public static partial void Changed(ILogger logger, string passages, string career);

        [LoggerMessage(Level = LogLevel.Error, Message =
            "The knowledge folder has {Count} problems; the last good version goes on answering. The first: {First}")]
        public static partial void Kept(ILogger logger, int count, string first);
    }
}
