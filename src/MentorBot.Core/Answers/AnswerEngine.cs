using System.Text;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Question in, decision with its evidence out. Holds everything that was learnt from one snapshot; immutable, and safe to ask from many
/// threads. The same question on the same knowledge version always gives the same passages.
/// </summary>
public sealed class AnswerEngine
{
    private readonly Decider _decider;

    private AnswerEngine(KnowledgeSnapshot snapshot, KnowledgeCatalog catalog, QuestionReader reader, Ranker ranker)
    {
        Snapshot = snapshot;
        Catalog = catalog;
        Reader = reader;
        Ranker = ranker;
        Finder = new(catalog, ranker);
        _decider = new(reader, Finder);
    }

    /// <summary>An engine with passages over it that it has not learnt.</summary>
    private AnswerEngine(AnswerEngine known, IReadOnlyList<Passage> news)
        : this(known.Snapshot, known.Catalog, known.Reader, known.Ranker)
    {
        var reader = Reader.Knowing(news);
        _decider = new(reader, new OverlayFinder(known, KnowledgeCatalog.OfEach(news, Snapshot, reader)));
    }

    public KnowledgeSnapshot Snapshot { get; }

    internal KnowledgeCatalog Catalog { get; }

    internal QuestionReader Reader { get; }

    internal Ranker Ranker { get; }

    internal PassageFinder Finder { get; }

    /// <param name="snapshot">What there is to know.</param>
    /// <param name="progress">Called with the share done, 0 to 1.</param>
    public static AnswerEngine Train(KnowledgeSnapshot snapshot, Action<double>? progress = null)
    {
        var reader = new QuestionReader(snapshot);
        // What is read as it was written needs no intents, so they are learnt beside it.
        var learnt = Task.Run(() => reader.WithIntents(snapshot));
        var catalog = new KnowledgeCatalog(snapshot, reader);
        progress?.Invoke(0.3);
        var trainer = Trainer(catalog);
        progress?.Invoke(0.6);
        var engine = new AnswerEngine(
            snapshot, catalog, learnt.GetAwaiter().GetResult(), trainer.Train(Calibration.Shipped));
        progress?.Invoke(1);
        return engine;
    }

    /// <summary>
    /// What answers while a changed snapshot is being learnt, which takes seconds: this engine with the texts as they are now. Passages
    /// that are new or asked in new words are found by words and likeness, as a server's own entries are; those that went stay until then.
    /// </summary>
    public AnswerEngine Meanwhile(KnowledgeSnapshot changed)
    {
        var known = new AnswerEngine(changed, Catalog.Showing(changed), Reader, Ranker);
        var news = changed.Passages.Select(News).OfType<Passage>().ToList();
        return news.Count == 0 ? known : new(known, news);
    }

    /// <summary>A passage with the asks that were not learnt; null where what was learnt leads to it.</summary>
    private Passage? News(Passage now)
    {
        // A page that says nothing itself stands for its first passage.
        if (Snapshot.Find(now.Id) is not { } before || before.Id != now.Id)
            return now;
        var added = now.Asks.ExceptBy(before.Asks.Select(ask => ask.Text), ask => ask.Text).ToList();
        return added.Count > 0 || before.Title != now.Title ? now with { Asks = added } : null;
    }

    /// <summary>Scores every ask and message of the snapshot by folds that have not seen it.</summary>
    /// <param name="snapshot">What there is to know.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="progress">Called after each fold.</param>
    public static IReadOnlyList<CrossValidated> CrossValidate(KnowledgeSnapshot snapshot, int folds, Action? progress = null)
    {
        var catalog = new KnowledgeCatalog(snapshot, new QuestionReader(snapshot), folds);
        var read = catalog.Catalog!.Asks;
        return [.. Trainer(catalog).CrossValidate(progress).Select(h =>
        {
            var (text, target) = catalog.Asks[h.Ask];
            var kind = target < catalog.Passages.Count
                ? catalog.Passages[target].Kind
                : snapshot.NotOurs[target - catalog.Passages.Count].Group;
            var (evidence, best, confidence) = (h.Ranking.Evidence, h.Ranking.Best, h.Ranking.Confidence);
            return new CrossValidated(text, kind, confidence, best == h.Group, CutOffs.AllowUnasked(
                evidence.IsQuestion, read[h.Ask].Text.Tokens.Count, confidence, evidence.Coverage[best]));
        })];
    }

    /// <summary>Weighs the evidence anew by folds: what <see cref="Calibration.Shipped"/> is made of.</summary>
    public static Calibration Calibrate(KnowledgeSnapshot snapshot) =>
        Trainer(new KnowledgeCatalog(snapshot, new QuestionReader(snapshot))).Calibrate();

    /// <summary>Writes down everything that was learnt, for <see cref="Load"/> of the same build of this program.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        SnapshotFile.Save(Snapshot, writer);
        Reader.Save(writer);
        Catalog.Save(writer);
        Ranker.Save(writer);
    }

    /// <summary>The engine that <see cref="Save"/> wrote, ready to answer without reading or learning anything again.</summary>
    /// <exception cref="IOException">The stream ends early or holds something else.</exception>
    public static AnswerEngine Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var snapshot = SnapshotFile.Load(reader);
        var questions = QuestionReader.Load(snapshot, reader);
        var catalog = KnowledgeCatalog.Load(snapshot, reader);
        return new(snapshot, catalog, questions, Ranker.Load(reader));
    }

    /// <param name="question">What was asked, as it was written.</param>
    /// <param name="earlier">The question before it in the conversation, where this one follows up.</param>
    public Answer Ask(string question, string? earlier = null) => _decider.Ask(question, earlier);

    private static RankerTrainer Trainer(KnowledgeCatalog catalog)
    {
        var learning = catalog.Catalog ?? throw new InvalidOperationException("a loaded catalog has nothing left to learn from");
        var asks = learning.Asks;
        return new(learning, a => WordShares.Of(catalog.Index, asks[a].Text, out _), a => catalog.NamedIn(asks[a].Text.Tokens));
    }
}
