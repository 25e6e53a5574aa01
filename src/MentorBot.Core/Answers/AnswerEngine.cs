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
    private readonly KnowledgeCatalog _catalog;
    private readonly QuestionReader _reader;
    private readonly Ranker _ranker;
    private readonly PassageFinder _finder;

    private AnswerEngine(KnowledgeSnapshot snapshot, KnowledgeCatalog catalog, QuestionReader reader, Ranker ranker)
    {
        Snapshot = snapshot;
        _catalog = catalog;
        _reader = reader;
        _ranker = ranker;
        _finder = new(catalog, ranker);
    }

    public KnowledgeSnapshot Snapshot { get; }

    public static AnswerEngine Train(KnowledgeSnapshot snapshot)
    {
        var reader = new QuestionReader(snapshot);
        var catalog = new KnowledgeCatalog(snapshot, reader);
        return new(snapshot, catalog, reader, Trainer(catalog).Train(Calibration.Shipped));
    }

    /// <summary>Scores every ask of the snapshot by an engine that has not seen it.</summary>
    public static IReadOnlyList<(string Ask, string Kind, int Passage, HeldOut Result, bool Right)> CrossValidate(KnowledgeSnapshot snapshot)
    {
        var reader = new QuestionReader(snapshot);
        var catalog = new KnowledgeCatalog(snapshot, reader);
        return [.. Trainer(catalog).CrossValidate().Select(h =>
        {
            var (text, target) = catalog.Asks[h.Ask];
            var kind = target < catalog.Passages.Count ? catalog.Passages[target].Kind : snapshot.NotOurs[target - catalog.Passages.Count].Group;
            return (text, kind, target, h, h.Ranking.Best == h.Group);
        })];
    }

    /// <summary>How evidence is best weighed for this snapshot, by folds: what is written into <see cref="Calibration.Shipped"/>.</summary>
    public static Calibration Calibrate(KnowledgeSnapshot snapshot) =>
        Trainer(new KnowledgeCatalog(snapshot, new QuestionReader(snapshot))).Calibrate();

    /// <summary>Writes down everything that was learnt, for <see cref="Load"/> of the same build of this program.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        SnapshotFile.Save(Snapshot, writer);
        _reader.Vocabulary.Save(writer);
        _catalog.Save(writer);
        _ranker.Save(writer);
    }

    /// <summary>The engine that <see cref="Save"/> wrote, ready to answer without reading or learning anything again.</summary>
    /// <exception cref="IOException">The stream ends early or holds something else.</exception>
    public static AnswerEngine Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var snapshot = SnapshotFile.Load(reader);
        var questions = new QuestionReader(snapshot, Vocabulary.Load(reader));
        var catalog = KnowledgeCatalog.Load(snapshot, reader);
        return new(snapshot, catalog, questions, Ranker.Load(reader));
    }

    /// <param name="question">What was asked, as it was written.</param>
    /// <param name="earlier">The question before it in the conversation, where this one follows up.</param>
    public Answer Ask(string question, string? earlier = null)
    {
        var whole = AskOne(question, earlier);
        if (whole.Special != Special.None)
            return whole;
        var split = QuestionShape.Split(whole.Reading.Text);
        if (split.Count < 2)
            return whole;
        var parts = split.Select(part => AskOne(part, null)).ToList();
        return MessageParts.Join(whole, parts);
    }

    private Answer AskOne(string question, string? earlier)
    {
        var reading = _reader.Read(question);
        if (reading.Tokens.Count == 0)
            return Standing(reading, Special.Empty);
        if (!reading.IsEnglish)
            return Standing(reading, Special.OtherLanguage);
        var weight = earlier is null ? 0f : FollowUp.EarlierWeight(reading);
        var context = weight > 0f ? _finder.Logits(_reader.Read(earlier!), weight) : null;
        var found = _finder.Find(reading, context);
        if (found.Probability(_catalog.NotOursGroups, "distress") >= CutOffs.Distress)
            return Standing(reading, Special.Distress);
        return Decide(reading, found);
    }

    private static Answer Decide(Reading reading, Found found)
    {
        var confidence = found.Ranking.Confidence;
        var decision = confidence >= CutOffs.Answer ? Decision.Answered
            : confidence >= CutOffs.Suggest ? Decision.Suggested
            : Decision.Declined;
        return new()
        {
            Reading = reading,
            Decision = found.Passages.Count == 0 ? Decision.Declined : decision,
            Ambient = decision == Decision.Answered && confidence >= CutOffs.Ambient && reading.IsQuestion,
            Confidence = confidence,
            Intent = IntentReader.Read(reading, decision, found.Passages),
            Passages = found.Passages,
            Why = found.Why,
        };
    }

    private static Answer Standing(Reading reading, Special special) => new()
    {
        Reading = reading,
        Decision = Decision.Declined,
        Ambient = false,
        Confidence = 0f,
        Intent = Intents.None,
        Passages = [],
        Special = special,
    };

    private static RankerTrainer Trainer(KnowledgeCatalog catalog)
    {
        var learning = catalog.Catalog ?? throw new InvalidOperationException("a loaded catalog has nothing left to learn from");
        var asks = learning.Asks;
        return new(learning, a => WordShares.Of(catalog.Index, asks[a].Text, out _), a => catalog.NamedIn(asks[a].Text.Tokens));
    }
}
