using System.Collections.Frozen;
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
    public const float Shown = 2f;

    /// <summary>"Salary", "certificate", "tip": words that say outright what is asked.</summary>
    public const float Outright = 3f;

    public const float Hinted = 1f;

    /// <summary>"Budget" and "plan" are said of many things: with no other sign of their intent, and of no job, they count half.</summary>
    private const float HintedAlone = 0.5f;

    /// <summary>More hints than that add nothing.</summary>
    private const int MostHints = 2;

    /// <summary>What is told around the question counts half.</summary>
    private const float Told = 0.5f;

    private static readonly FrozenSet<string> s_outright = [Intents.Salary, Intents.Certification, Intents.Tip];

    private readonly PhraseTable _shown;
    private readonly PhraseTable _hints;
    private readonly PhraseTable _tools;
    private readonly PhraseTable _terms;

    /// <param name="snapshot">Of its lists <c>intent</c>, phrases that nearly always show one, <c>hint</c>, and <c>tool</c>.</param>
    /// <param name="classifier">Null while there is none yet.</param>
    public SignReader(KnowledgeSnapshot snapshot, IntentClassifier? classifier)
    {
        _shown = new(snapshot.Entities.GetValueOrDefault("intent", []).SelectMany(i => i.Expressions, (i, phrase) => (i.Name, phrase)));
        _hints = new(snapshot.Entities.GetValueOrDefault("hint", []).SelectMany(i => i.Expressions, (i, phrase) => (i.Name, phrase)));
        _tools = new(snapshot.Entities.GetValueOrDefault("tool", [])
            .SelectMany(kind => kind.Expressions.Append(kind.Name), (kind, tool) => (kind.Name, tool)));
        _terms = new(snapshot.Passages.Where(passage => passage.Kind == Kinds.Glossary)
            .SelectMany(passage => passage.Aliases.Prepend(passage.Title), (passage, term) => (passage.Title, term)));
        Classifier = classifier;
    }

    private SignReader(SignReader other, IntentClassifier classifier) => (_shown, _hints, _tools, _terms, Classifier) =
        (other._shown, other._hints, other._tools, other._terms, classifier);

    public IntentClassifier? Classifier { get; }

    public SignReader With(IntentClassifier classifier) => new(this, classifier);

    public IReadOnlyList<Sign> Read(Wording said, Named named, bool isQuestion)
    {
        var (signs, masked) = Look(said, named, isQuestion);
        return [.. signs, .. Classifier?.Read(masked) ?? []];
    }

    /// <summary>The message as the classifier sees it.</summary>
    public FeatureText Mask(Wording said, Named named, bool isQuestion) => Look(said, named, isQuestion).Masked;

    private (IReadOnlyList<Sign> Signs, FeatureText Masked) Look(Wording said, Named named, bool isQuestion)
    {
        var tools = _tools.Find(said.Text, said.Tokens);
        var terms = _terms.Find(said.Text, said.Tokens);
        var shown = Phrases(said, _shown, intent => s_outright.Contains(intent) ? Outright : Shown, 1).ToList();
        List<Sign> signs = [.. shown, .. Shapes.OfRoles(said, named), .. Shapes.OfTerms(said, named, tools, terms)];
        var backed = signs.Select(sign => sign.Intent).ToHashSet();
        var hints = Phrases(said, _hints, intent => !named.IsEmpty || backed.Contains(intent) ? Hinted : HintedAlone, MostHints).ToList();
        var masked = Masked.Of(said, isQuestion,
            [.. signs.Skip(shown.Count).Select(sign => sign.Because), .. shown.Concat(hints).Select(sign => sign.Intent)],
            ("term", terms), ("tool", tools), ("place", named.Places), ("level", named.Levels), ("role", named.Roles));
        return ([.. signs, .. hints], masked);
    }

    /// <param name="most">So many of one intent count, the heaviest first.</param>
    private static IEnumerable<Sign> Phrases(Wording said, PhraseTable table, Func<string, float> weight, int most) =>
        table.Find(said.Text, said.Tokens)
            .Select(phrase => new Sign(phrase.Name, weight(phrase.Name) * (said.IsAsked(phrase.First) ? 1f : Told), said.Of(phrase)))
            .GroupBy(sign => sign.Intent)
            .SelectMany(signs => signs.DistinctBy(sign => sign.Because).OrderByDescending(sign => sign.Weight).Take(most));
}
