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

    public QuestionReader(KnowledgeSnapshot snapshot)
        : this(snapshot, VocabularyOf(snapshot))
    {
    }

    public QuestionReader(KnowledgeSnapshot snapshot, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _lexicon = new(snapshot.Lexicon.SelectMany(s => s.Expressions.Prepend(s.Name).Select(e => (s.Name, e))));
        _entities = new(snapshot.Entities);
    }

    public Vocabulary Vocabulary => _vocabulary;

    public Reading Read(string message)
    {
        var text = MessageText.Clean(message);
        var written = TextAnalyzer.Analyze(text);
        var repairs = new List<Repair>();
        var isEnglish = LanguageGuess.IsEnglish(text, written);
        var tokens = isEnglish ? written.ConvertAll(token => Mended(token, repairs)) : written;
        return new()
        {
            Text = text,
            Tokens = tokens,
            Repairs = repairs,
            Concepts = Concepts(text, tokens),
            IsQuestion = QuestionShape.IsQuestion(text, tokens),
            IsEnglish = isEnglish,
            Entities = _entities.Read(text, tokens),
            ShownIntents = [.. _entities.Intents(text, tokens)],
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

    /// <summary>
    /// Words of the pages count as known; a word that stands in a single ask may be a slip that somebody wrote on purpose.
    /// </summary>
    private static Vocabulary VocabularyOf(KnowledgeSnapshot snapshot)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in snapshot.Passages)
        {
            Add(passage.Title, 2);
            Add(passage.Text, 2);
            foreach (var name in passage.Headings.Concat(passage.Aliases))
                Add(name, 2);
            foreach (var ask in passage.Asks)
                Add(ask.Text, 1);
        }
        foreach (var synonyms in snapshot.Entities.Values.SelectMany(e => e).Concat(snapshot.Lexicon))
        {
            foreach (var expression in synonyms.Expressions.Prepend(synonyms.Name))
                Add(expression, 2);
        }
        foreach (var message in snapshot.NotOurs.SelectMany(n => n.Messages))
            Add(message, 1);
        return new(counts.Where(c => c.Value > 1).ToDictionary(StringComparer.Ordinal));

        void Add(string text, int weight)
        {
            var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
            var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
            while (reader.Read())
            {
                ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, reader.Word, out _);
                count += weight;
            }
        }
    }
}
