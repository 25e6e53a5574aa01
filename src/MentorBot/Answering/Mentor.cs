using System.Collections.Concurrent;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>Answers from the knowledge of now and, on a server, from that server's own entries.</summary>
public sealed class Mentor
{
    private const int OwnSuggested = 5;

    private readonly LiveKnowledge _knowledge;
    private readonly IServerEntries _entries;
    private readonly ConcurrentDictionary<ServerId, Built> _overlays = new();
    private QuestionSuggester? _suggester;

    public Mentor(LiveKnowledge knowledge, IServerEntries entries)
    {
        (_knowledge, _entries) = (knowledge, entries);
        knowledge.Changed += () =>
        {
            Forget();
            Changed?.Invoke();
        };
        entries.Changed += server => _overlays.TryRemove(server, out _);
    }

    public AnswerEngine Engine => _knowledge.Engine;

    /// <summary>The knowledge is another now, and answers already.</summary>
    public event Action? Changed;

    /// <param name="earlier">The question that this one follows up.</param>
    public Answer Ask(string question, string? earlier, ServerId? server) =>
        Overlay(server) is { } overlay ? overlay.Ask(question, earlier) : Engine.Ask(question, earlier);

    /// <summary>Null when there is none of that id any more.</summary>
    public Passage? Find(string id, ServerId? server) =>
        !PassageId.TryParse(id, out var parsed) ? null
        : Engine.Snapshot.Find(parsed.Value) ?? Overlay(server)?.Passages.FirstOrDefault(passage => passage.Id == parsed.Value);

    /// <summary>Known questions that fit what is being typed, a few of the server's own first.</summary>
    public IReadOnlyList<string> Suggest(string typed, ServerId? server)
    {
        var everybodys = LazyInitializer.EnsureInitialized(ref _suggester, () => QuestionSuggester.Build(Engine.Snapshot.Passages));
        var own = BuiltFor(server)?.Suggester.Value.Suggest(typed, OwnSuggested) ?? [];
        return [.. own.Concat(everybodys.Suggest(typed)).Distinct()];
    }

    private ServerOverlay? Overlay(ServerId? server) => BuiltFor(server)?.Overlay;

    private Built? BuiltFor(ServerId? server)
    {
        if (server is not { } id || _entries.Of(id) is not { Count: > 0 } entries)
            return null;
        var engine = Engine;
        if (_overlays.TryGetValue(id, out var built) && built.IsOf(engine, entries))
            return built;
        built = new Built(engine, entries, ServerOverlay.Build(engine, entries));
        return _overlays[id] = built;
    }

    private void Forget()
    {
        _suggester = null;
        _overlays.Clear();
    }

    /// <summary>An overlay, and what it was made of: whatever has changed since, it is made anew.</summary>
    private sealed record Built(AnswerEngine Engine, IReadOnlyList<OverlayEntry> Entries, ServerOverlay Overlay)
    {
        /// <summary>Of the entries alone; made when somebody types.</summary>
        public Lazy<QuestionSuggester> Suggester { get; } = new(() => QuestionSuggester.Build(Overlay.Passages));

        public bool IsOf(AnswerEngine engine, IReadOnlyList<OverlayEntry> entries) =>
            ReferenceEquals(engine, Engine) && ReferenceEquals(entries, Entries);
    }
}

/// <summary>The entries that servers added to the FAQ for themselves.</summary>
public interface IServerEntries
{
    /// <summary>Kept in memory: asked for every question.</summary>
    IReadOnlyList<OverlayEntry> Of(ServerId server);

    /// <summary>A server's entries are others now.</summary>
    event Action<ServerId>? Changed;
}

/// <summary>A part of the bot that learns how questions came out.</summary>
public interface IHearsAnswers
{
    /// <param name="text">The question; kept only where the server's admins turned that on.</param>
    void Answered(Card card, string text);
}
