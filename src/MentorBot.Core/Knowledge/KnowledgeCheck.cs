using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge;

/// <summary>Rules that hold over the whole folder; those of a single block are checked where it is read.</summary>
internal static partial class KnowledgeCheck
{
    public static void Run(KnowledgeSnapshot snapshot, ProblemList problems)
    {
        DuplicateIds(snapshot.Passages, problems);
        BrokenLinks(snapshot.Passages, problems);
        DuplicateNames(snapshot.Passages, problems);
        DuplicateAsks(snapshot, problems);
        foreach (var passage in snapshot.Passages)
            Limits(passage, problems.For(passage.File));
    }

    /// <summary>Two asks are the same when only letter case, punctuation or spaces differ.</summary>
    internal static string SameAsk(string ask)
    {
        var same = new StringBuilder(ask.Length);
        foreach (var c in ask)
        {
            if (char.IsLetter(c) || char.IsNumber(c) || c is '+' or '#')
                same.Append(char.ToLowerInvariant(c));
            else if (same.Length > 0 && same[^1] != ' ')
                same.Append(' ');
        }
        return same.ToString().TrimEnd();
    }

    /// <summary>An amount of money goes out of date, so a body that names one needs a month.</summary>
    internal static bool HasMoney(string body) => Money().IsMatch(body);

    private static void DuplicateIds(IReadOnlyList<Passage> passages, ProblemList problems)
    {
        foreach (var same in passages.GroupBy(p => p.Id).Where(g => g.Count() > 1))
        {
            foreach (var again in same.Skip(1))
                problems.For(again.File)
                    .Error(again.Line, $"The id {again.Id} is taken (line {same.First().Line}).", "Give it another anchor.");
        }
    }

    private static void BrokenLinks(IReadOnlyList<Passage> passages, ProblemList problems)
    {
        var ids = passages.Select(p => p.Id).ToHashSet();
        var pages = passages.Select(p => p.Id.PageId).ToHashSet();
        foreach (var passage in passages)
        {
            var here = problems.For(passage.File);
            foreach (var link in passage.Related.Where(l => !ids.Contains(l) && !(l.Anchor is null && pages.Contains(l.PageId))))
                here.Error(passage.Line, $"'related' names {link}, which does not exist.", "Mend the id or take it out.");
        }
    }

    /// <summary>A term or question that stands twice could be answered two ways.</summary>
    private static void DuplicateNames(IReadOnlyList<Passage> passages, ProblemList problems)
    {
        var names = passages.Where(p => p.Kind != Kinds.Guide && p.Id.Anchor is not null)
            .SelectMany(p => p.Aliases.Prepend(p.Title), (p, name) => (p.Kind, Name: SameAsk(name), Passage: p));
        foreach (var same in names.GroupBy(n => (n.Kind, n.Name)).Where(g => g.Count() > 1))
        {
            foreach (var (_, name, again) in same.Skip(1))
                problems.For(again.File)
                    .Error(again.Line, $"'{name}' is a name of {same.First().Passage.Id} too.", "Keep it in one place.");
        }
    }

    private static void DuplicateAsks(KnowledgeSnapshot snapshot, ProblemList problems)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var passage in snapshot.Passages)
        {
            foreach (var ask in passage.Asks)
            {
                var key = SameAsk(ask.Text);
                var here = problems.For(passage.File);
                if (key.Length == 0)
                    here.Error(ask.Line, "An ask without a word in it.", "Take it out.");
                else if (seen.TryGetValue(key, out var first))
                    here.Error(ask.Line, $"The ask '{ask.Text}' stands under {first} already.",
                        "Keep it under the passage that answers it.");
                else
                    seen[key] = $"{passage.Id}";
                if (ask.Text.Length > KnowledgeLimits.Ask)
                    here.Error(ask.Line, $"An ask of {ask.Text.Length} characters.", $"Keep it within {KnowledgeLimits.Ask}.");
            }
        }
        foreach (var group in snapshot.NotOurs)
        {
            foreach (var (message, line) in group.Messages.Zip(group.Lines))
            {
                if (seen.TryGetValue(SameAsk(message), out var ours))
                    problems.For("not-ours.yml").Error(line, $"'{message}' ({group.Group}) is an ask of {ours} too.", "Decide which.");
            }
        }
    }

    private static void Limits(Passage passage, ProblemList problems)
    {
        if (passage.Body.Length > KnowledgeLimits.Body)
            problems.Error(passage.Line, $"The body has {passage.Body.Length} characters.",
                $"Keep it within {KnowledgeLimits.Body}, or make it two passages.");
        if (passage.Title.Length > KnowledgeLimits.Title || passage.Headings.Any(h => h.Length > KnowledgeLimits.Title))
            problems.Error(passage.Line, "The heading is too long.", $"Keep it within {KnowledgeLimits.Title} characters.");
        if (passage.Next?.Length > KnowledgeLimits.Next)
            problems.Error(passage.Line, $"'next' has {passage.Next.Length} characters.", $"Keep it within {KnowledgeLimits.Next}.");
        if (passage.Aliases.FirstOrDefault(a => a.Length > KnowledgeLimits.Alias) is { } alias)
            problems.Error(passage.Line, $"An alias of {alias.Length} characters.", $"Keep it within {KnowledgeLimits.Alias}.");
        if (passage.Sources.FirstOrDefault(s => s.Length > KnowledgeLimits.Source) is { } source)
            problems.Error(passage.Line, $"A source of {source.Length} characters.", $"Keep it within {KnowledgeLimits.Source}.");
        if (passage.AsOf is null && HasMoney(passage.Body))
            problems.Error(passage.Line, "A figure without a date: an amount of money needs one.",
                "Add 'as-of: 2026-03' to the passage's yaml block.");
        if (passage.Kind == Kinds.Faq && passage.Source is null && passage.Sources.Count == 0 && !passage.Advice)
            problems.Error(passage.Line, "An answer with neither a source nor 'advice: true'.",
                "Add one of them to the passage's yaml block.");
        if (passage.Next is null && passage.Source is null && passage.Kind != Kinds.Glossary)
            problems.Warn(passage.Line, "No next step.", "Add 'next: …' to the passage's yaml block.");
    }

    [GeneratedRegex(@"[$€£₹¥]\s?\d|\d[\d,.]*\s?(k\s)?(USD|EUR|GBP|CAD|INR|AUD|PLN|SGD|CHF)\b")]
    private static partial Regex Money();
}
