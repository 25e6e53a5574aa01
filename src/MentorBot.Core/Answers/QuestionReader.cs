using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Understands a question: markup out, spelling mended against the vocabulary, everyday words mapped to the field's terms.
/// </summary>
internal sealed class QuestionReader
{
    private readonly Vocabulary _vocabulary;
    private readonly PhraseTable _lexicon;
    private readonly EntityReader _entities;
    private readonly SignReader _signs;

    public QuestionReader(KnowledgeSnapshot snapshot)
        : this(snapshot, VocabularyOf(snapshot))
    {
    }

    public QuestionReader(KnowledgeSnapshot snapshot, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _lexicon = new(snapshot.Lexicon.SelectMany(s => s.Expressions.Prepend(s.Name).Select(e => (s.Name, e))));
        _entities = new(snapshot.Entities);
        _signs = new(snapshot);
    }

    private QuestionReader(Vocabulary vocabulary, QuestionReader other) =>
        (_vocabulary, _lexicon, _entities, _signs) = (vocabulary, other._lexicon, other._entities, other._signs);

    /// <summary>This reader with the words of further passages known too.</summary>
    public QuestionReader Knowing(IEnumerable<Passage> passages)
    {
        var counts = new WordCounts();
        foreach (var passage in passages)
            counts.Add(passage);
        return new(new Vocabulary(counts.Known(), _vocabulary), this);
    }

    public Vocabulary Vocabulary => _vocabulary;

    public Reading Read(string message)
    {
        var text = MessageText.Clean(message);
        var written = TextAnalyzer.Analyze(text);
        var repairs = new List<Repair>();
        var isEnglish = LanguageGuess.IsEnglish(text, written);
        var tokens = isEnglish ? written.ConvertAll(token => Mended(token, repairs)) : written;
        var said = new Wording(text, tokens);
        var named = _entities.Read(said);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Repairs = repairs,
            Concepts = Concepts(text, tokens),
            IsQuestion = QuestionShape.IsQuestion(text, tokens),
            IsEnglish = isEnglish,
            Entities = named.Entities,
            Signs = _signs.Read(said, named),
        };
    }

    /// <summary>An ask or a passage's text: taken as written, since its author meant it so.</summary>
    public FeatureText ReadAsWritten(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        return new(tokens, Concepts(text, tokens), QuestionShape.IsQuestion(text, tokens));
    }

    private List<string> Concepts(string text, IReadOnlyList<Token> tokens) =>
        [.. _lexicon.Find(text, tokens).Select(m => m.Name).Distinct()];

    private Token Mended(Token token, List<Repair> repairs)
    {
        if (_vocabulary.Knows(token.Word) || StopWords.Contains(token.Word) || _vocabulary.Repair(token.Word) is not { } repair)
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
