using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Something in a message that speaks for an intent.</summary>
/// <param name="Weight">1 is a hint, 2 nearly always right.</param>
/// <param name="Because">What it is, for the eye.</param>
public sealed record Sign(string Intent, float Weight, string Because);

/// <summary>Gathers what the wording of a message says about what it is after: phrases, names, and how they stand together.</summary>
internal sealed class SignReader
{
    private const float Shown = 2f;
    private const float Hinted = 1f;

    /// <summary>More than two phrases of one kind add nothing.</summary>
    private const int MostPhrases = 2;

    /// <summary>What is told around the question counts half.</summary>
    private const float Told = 0.5f;

    private readonly PhraseTable _shown;
    private readonly PhraseTable _hints;
    private readonly PhraseTable _tools;
    private readonly PhraseTable _terms;

    /// <param name="snapshot">Of its lists <c>intent</c>, phrases that nearly always show one, <c>hint</c>, and <c>tool</c>.</param>
    public SignReader(KnowledgeSnapshot snapshot)
    {
        _shown = new(snapshot.Entities.GetValueOrDefault("intent", []).SelectMany(i => i.Expressions, (i, phrase) => (i.Name, phrase)));
        _hints = new(snapshot.Entities.GetValueOrDefault("hint", []).SelectMany(i => i.Expressions, (i, phrase) => (i.Name, phrase)));
        _tools = new(snapshot.Entities.GetValueOrDefault("tool", [])
            .SelectMany(kind => kind.Expressions.Append(kind.Name), (kind, tool) => (kind.Name, tool)));
        _terms = new(snapshot.Passages.Where(passage => passage.Kind == Kinds.Glossary)
            .SelectMany(passage => passage.Aliases.Prepend(passage.Title), (passage, term) => (passage.Title, term)));
    }

    public IReadOnlyList<Sign> Read(Wording said, Named named) =>
    [
        .. Phrases(said, _shown, Shown),
        .. Phrases(said, _hints, Hinted),
        .. Shapes.OfRoles(said, named),
        .. Shapes.OfTerms(said, named, _tools.Find(said.Text, said.Tokens), _terms.Find(said.Text, said.Tokens)),
    ];

    private static IEnumerable<Sign> Phrases(Wording said, PhraseTable table, float weight) => table.Find(said.Text, said.Tokens)
        .Select(phrase => new Sign(phrase.Name, weight * (said.IsAsked(phrase.First) ? 1f : Told), said.Of(phrase)))
        .GroupBy(sign => sign.Intent)
        .SelectMany(signs => signs.DistinctBy(sign => sign.Because).OrderByDescending(sign => sign.Weight).Take(MostPhrases));
}
