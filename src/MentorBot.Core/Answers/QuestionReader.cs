using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Understands a question: markup out, spelling mended against the vocabulary, everyday words mapped to the field's terms.
/// </summary>
internal sealed class QuestionReader
{
    /// <summary>So many more asks there are than examples.</summary>
    private const int OneInMany = 15;

    private readonly Vocabulary _vocabulary;
    private readonly PhraseTable _lexicon;
    private readonly EntityReader _entities;
    private readonly SignReader _signs;

    /// <summary>A reader that learns from a snapshot which words there are.</summary>
    public QuestionReader(KnowledgeSnapshot snapshot)
        : this(snapshot, VocabularyOf(snapshot), null)
    {
    }

    private QuestionReader(KnowledgeSnapshot snapshot, Vocabulary vocabulary, IntentClassifier? classifier)
    {
        _vocabulary = vocabulary;
        _lexicon = new(snapshot.Lexicon.SelectMany(s => s.Expressions.Prepend(s.Name).Select(e => (s.Name, e))));
        _entities = new(snapshot.Entities);
        _signs = new(snapshot, classifier);
    }

    private QuestionReader(QuestionReader other, Vocabulary vocabulary, SignReader signs) =>
        (_vocabulary, _lexicon, _entities, _signs) = (vocabulary, other._lexicon, other._entities, signs);

    public void Save(BinaryWriter writer)
    {
        _vocabulary.Save(writer);
        writer.Write(_signs.Classifier is not null);
        _signs.Classifier?.Save(writer);
    }

    public static QuestionReader Load(KnowledgeSnapshot snapshot, BinaryReader reader) =>
        new(snapshot, Vocabulary.Load(reader), reader.ReadBoolean() ? IntentClassifier.Load(reader) : null);

    /// <summary>This reader with the words of further passages known too.</summary>
    public QuestionReader Knowing(IEnumerable<Passage> passages)
    {
        var counts = new WordCounts();
        foreach (var passage in passages)
            counts.Add(passage);
        return new(this, new Vocabulary(counts.Known(), _vocabulary), _signs);
    }

    /// <summary>This reader when it has also learnt what wording shows which intent.</summary>
    public QuestionReader WithIntents(KnowledgeSnapshot snapshot) => snapshot.Examples.Count == 0
        ? this
        : new(this, _vocabulary, _signs.With(IntentClassifier.Train(Examples(snapshot))));

    public Reading Read(string message)
    {
        var text = MessageText.Clean(message);
        var written = TextAnalyzer.Analyze(text);
        var repairs = new List<Repair>();
        var isEnglish = LanguageGuess.IsEnglish(text, written);
        var tokens = isEnglish ? written.ConvertAll(token => Mended(token, repairs)) : written;
        var isQuestion = QuestionShape.IsQuestion(text, tokens);
        var said = new Wording(text, tokens);
        var named = _entities.Read(said);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Repairs = repairs,
            Concepts = Concepts(text, tokens),
            IsQuestion = isQuestion,
            IsEnglish = isEnglish,
            Entities = named.Entities,
            Signs = _signs.Read(said, named, isQuestion),
        };
    }

    /// <summary>An ask or a passage's text: taken as written, since its author meant it so.</summary>
    public FeatureText ReadAsWritten(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        return new(tokens, Concepts(text, tokens), QuestionShape.IsQuestion(text, tokens));
    }

    /// <summary>
    /// The examples, and some of what else is asked and said, so that an intent is told from that too: every so many asks of passages that
    /// are after nothing in particular, and messages that are not ours.
    /// </summary>
    private List<(string, FeatureText)> Examples(KnowledgeSnapshot snapshot)
    {
        var asks = snapshot.Passages.Where(p => p.Intent is Intents.Faq).SelectMany(p => p.Asks).Select(ask => (Intents.Faq, ask.Text));
        var notOurs = snapshot.NotOurs.SelectMany(n => n.Messages).Select(message => (Intents.None, Text: message));
        return [.. snapshot.Examples.SelectMany(intent => intent.Expressions, (intent, message) => (intent.Name, Text: message))
            .Concat(asks.Concat(notOurs).Where((_, i) => i % OneInMany == 0)).Select(example => (example.Item1, Masked(example.Text)))];
    }

    private FeatureText Masked(string message)
    {
        var tokens = TextAnalyzer.Analyze(message);
        var said = new Wording(message, tokens);
        return _signs.Mask(said, _entities.Read(said), QuestionShape.IsQuestion(message, tokens));
    }

    private List<string> Concepts(string text, IReadOnlyList<Token> tokens) =>
        [.. _lexicon.Find(text, tokens).Select(m => m.Name).Distinct()];

    private Token Mended(Token token, List<Repair> repairs)
    {
        if (_vocabulary.Knows(token) || StopWords.Contains(token.Word) || _vocabulary.Repair(token.Word) is not { } repair)
            return token;
        repairs.Add(new(token.Word, repair));
        return token with { Word = repair, Stem = Stemmer.Stem(repair) };
    }

    private static Vocabulary VocabularyOf(KnowledgeSnapshot snapshot)
    {
        var counts = new WordCounts();
        foreach (var passage in snapshot.Passages)
            counts.Add(passage);
        foreach (var synonyms in snapshot.Entities.Values.SelectMany(e => e).Concat(snapshot.Lexicon))
        {
            foreach (var expression in synonyms.Expressions.Prepend(synonyms.Name))
                counts.Add(expression, WordCounts.Meant);
        }
        foreach (var message in snapshot.NotOurs.SelectMany(n => n.Messages))
            counts.Add(message, WordCounts.Said);
        return new(counts.Known());
    }
}
