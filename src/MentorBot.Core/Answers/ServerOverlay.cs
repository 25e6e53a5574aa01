using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>
/// A server's own entries over the base engine: the same decisions by the same cut-offs, the entries competing with the base's passages by
/// their words and by likeness to their asks. Built within milliseconds; immutable, and safe to ask from many threads.
/// </summary>
public sealed class ServerOverlay
{
    private const string Page = $"{Kinds.Server}/faq";

    private readonly AnswerEngine _engine;
    private readonly Decider? _decider;

    private ServerOverlay(AnswerEngine engine, IReadOnlyList<Passage> passages, Decider? decider) =>
        (_engine, Passages, _decider) = (engine, passages, decider);

    /// <summary>The entries as passages: <c>server/faq#</c> and the entry's id.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <param name="engine">What everybody is told.</param>
    /// <param name="entries">What this server adds, each of which has passed <see cref="OverlayEntry.Problems"/>.</param>
    /// <exception cref="FormatException">An id is not made of lower case letters, digits and hyphens.</exception>
    public static ServerOverlay Build(AnswerEngine engine, IReadOnlyList<OverlayEntry> entries)
    {
        if (entries.Count == 0)
            return new(engine, [], null);
        var passages = entries.Select(PassageOf).ToList();
        var reader = engine.Reader.Knowing(passages);
        var catalog = new KnowledgeCatalog(engine.Snapshot with { Passages = passages, NotOurs = [] }, reader);
        return new(engine, passages, new(reader, new OverlayFinder(engine, catalog)));
    }

    /// <inheritdoc cref="AnswerEngine.Ask"/>
    public Answer Ask(string question, string? earlier = null) =>
        _decider is null ? _engine.Ask(question, earlier) : _decider.Ask(question, earlier);

    private static Passage PassageOf(OverlayEntry entry) => new()
    {
        Id = PassageId.Parse($"{Page}#{entry.Id}"),
        Title = entry.Question,
        Body = entry.Answer,
        Text = PlainText.Of(entry.Answer),
        PageTitle = OverlayEntry.PageTitle,
        Sources = [entry.SourceLine],
        Asks = [.. entry.Asks.Select(ask => new Ask(ask, 0))],
        Intent = Intents.Faq,
        File = "",
        Line = 0,
    };
}
