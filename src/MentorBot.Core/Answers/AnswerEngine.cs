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
        var catalog = new KnowledgeCatalog(snapshot, reader);
        progress?.Invoke(0.3);
        var trainer = Trainer(catalog);
        progress?.Invoke(0.6);
        var engine = new AnswerEngine(snapshot, catalog, reader, trainer.Train(Calibration.Shipped));
        progress?.Invoke(1);
        return engine;
    }

    /// <summary>Scores every ask and message of the snapshot by folds that have not seen it.</summary>
    /// <param name="snapshot">What there is to know.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="progress">Called after each fold.</param>
    public static IReadOnlyList<CrossValidated> CrossValidate(KnowledgeSnapshot snapshot, int folds, Action? progress = null)
    {
        var catalog = new KnowledgeCatalog(snapshot, new QuestionReader(snapshot), folds);
        return [.. Trainer(catalog).CrossValidate(progress).Select(h =>
        {
            var (text, target) = catalog.Asks[h.Ask];
            var kind = target < catalog.Passages.Count
                ? catalog.Passages[target].Kind
                : snapshot.NotOurs[target - catalog.Passages.Count].Group;
            return new CrossValidated(text, kind, h.Ranking.Confidence, h.Ranking.Best == h.Group);
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
