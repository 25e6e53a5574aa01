using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>What a message is after: the intent for which most speaks, of its wording and of the passages that were found.</summary>
internal static class IntentReader
{
    /// <summary>What all passages of an intent together speak for it, where they are certain.</summary>
    private const float Passages = 2f;

    /// <summary>An FAQ may be about anything: what the wording shows comes before it.</summary>
    private const float Faqs = 1.5f;

    /// <summary>From this likeness on a message is an ask of the FAQ in other letters, which says more than the role it names.</summary>
    private const float SameAsk = 0.9f;

    private const float AskedFaqs = 3f;

    /// <summary>Who names a role finds the page on roles, whatever he is after.</summary>
    private const float Roles = 1.4f;

    /// <summary>A term beside a role is what the role is asked about, and one of two tools is not asked for as a term.</summary>
    private const float Beside = 1f;

    /// <summary>The question is the name of a term, and nothing else.</summary>
    private const float TermNamed = 2f;

    /// <summary>What certainty that a message is not ours speaks for none.</summary>
    private const float NotOurs = 1.5f;

    /// <summary>Less than that is no intent.</summary>
    private const float Least = 0.5f;

    /// <param name="signs">What speaks for it, <see cref="Signs"/>.</param>
    public static string Read(IEnumerable<Sign> signs)
    {
        var (intent, weight) = signs.GroupBy(sign => sign.Intent, sign => sign.Weight)
            .Select(same => (Intent: same.Key, Weight: same.Sum()))
            .OrderByDescending(one => one.Weight).ThenBy(one => one.Intent, StringComparer.Ordinal)
            .FirstOrDefault((Intents.None, 0f));
        return weight < Least ? Intents.None : intent;
    }

    /// <summary>
    /// All that speaks for an intent. Where roles are held against each other, what speaks for a role speaks for comparing them; which of
    /// two earns more is a question about pay.
    /// </summary>
    public static IEnumerable<Sign> Signs(Reading reading, Found found)
    {
        var several = reading.Entities.Roles.Count > 1;
        var against = several
            && reading.Signs.Where(sign => sign.Intent == Intents.CompareRoles).Sum(sign => sign.Weight) >= SignReader.Shown;
        var paid = reading.Signs.Any(sign => sign is { Intent: Intents.Salary, Weight: >= SignReader.Outright });
        var besides = reading.Entities.Roles.Count > 0
            || reading.Signs.Any(sign => sign.Intent == Intents.Tools) && !reading.Signs.Any(sign => sign.Intent == Intents.Glossary);
        return reading.Signs.Concat(OfPassages(found, besides)).Where(sign => sign.Intent != Intents.CompareRoles || (several && !paid))
            .Select(sign => sign.Intent == Intents.Role && against ? sign with { Intent = Intents.CompareRoles } : sign);
    }

    private static IEnumerable<Sign> OfPassages(Found found, bool besides)
    {
        foreach (var (passage, score) in found.Passages)
        {
            yield return new(passage.Intent, score * (passage.Intent switch
            {
                Intents.Faq => found.Why.NearestLikeness < SameAsk ? Faqs : AskedFaqs,
                Intents.Glossary when besides => Beside,
                Intents.Role when besides => Roles,
                _ => Passages,
            }), passage.Title);
        }
        if (found.TermNamed)
            yield return new(Intents.Glossary, TermNamed, "the name of a term");
        yield return new(Intents.None, NotOurs * found.Why.NotOurs, "like messages that are not ours");
    }
}
