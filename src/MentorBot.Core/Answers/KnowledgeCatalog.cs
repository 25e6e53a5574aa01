using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// The snapshot as the ranker sees it: passages are targets, a page of the guide or glossary is one group, each FAQ entry a group of its own,
/// and after them each kind of message that is not ours.
/// </summary>
internal sealed class KnowledgeCatalog
{
    private readonly Dictionary<string, List<int>> _named = new(StringComparer.Ordinal);

    public KnowledgeCatalog(KnowledgeSnapshot snapshot, QuestionReader reader)
    {
        Passages = snapshot.Passages;
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupOf = Passages.Select(p => NumberOf(p.Kind == Kinds.Faq ? p.Id.ToString() : p.Id.PageId)).ToList();
        OurGroups = groups.Count;
        groupOf.AddRange(snapshot.NotOurs.Select(n => NumberOf("!" + n.Group)));
        NotOursGroups = snapshot.NotOurs.ToDictionary(n => n.Group, n => groups["!" + n.Group], StringComparer.Ordinal);
        AskTexts = [.. AllAsks(snapshot)];
        Catalog = new()
        {
            GroupOf = groupOf,
            Groups = groups.Count,
            OurGroups = OurGroups,
            Asks = [.. AskTexts.Select(a => new LabelledText(reader.ReadAsWritten(a.Text), a.Target, FoldOf(a.Text)))],
            TargetTexts = [.. Passages.Select(p => reader.ReadAsWritten(IndexText(p).Title + " " + IndexText(p).Headings + " " + p.Text)),
                .. snapshot.NotOurs.Select(_ => reader.ReadAsWritten(""))],
        };
        Index = BuildIndex(reader);
        NameTargets();

        int NumberOf(string key) => groups.TryGetValue(key, out var number) ? number : groups[key] = groups.Count;
    }

    public IReadOnlyList<Passage> Passages { get; }

    public int OurGroups { get; }

    public IReadOnlyDictionary<string, int> NotOursGroups { get; }

    public IReadOnlyList<(string Text, int Target)> AskTexts { get; }

    public Catalog Catalog { get; }

    public IPassageIndex Index { get; }

    /// <summary>Passages whose title or alias is all that the question is about: "what does dropout mean".</summary>
    public IReadOnlyList<int> NamedIn(IReadOnlyList<Token> tokens) =>
        _named.TryGetValue(DefinitionWords.Key(tokens), out var targets) ? targets : [];

    private static IndexedText IndexText(Passage p) => new(p.Title, string.Join(' ', p.Headings.Concat(p.Aliases)), p.Text);

    private IPassageIndex BuildIndex(QuestionReader reader)
    {
        var builder = new PassageIndexBuilder();
        foreach (var passage in Passages)
        {
            var text = IndexText(passage);
            // The field's term for an everyday word of the passage is indexed beside it: "pay" in an article is found by "salary" and "wage".
            var concepts = reader.ReadAsWritten(text.Title + " " + text.Headings + " " + text.Text).Concepts;
            builder.Add(text with { Text = text.Text + " " + string.Join(' ', concepts) });
        }
        return builder.Build();
    }

    private void NameTargets()
    {
        for (var target = 0; target < Passages.Count; target++)
        {
            var passage = Passages[target];
            foreach (var name in passage.Aliases.Concat(passage.Headings).Prepend(passage.Title))
            {
                var key = DefinitionWords.Key(TextAnalyzer.Analyze(name));
                if (key.Length == 0 || (passage.Headings.Count > 0 && name == passage.Title))
                    continue;
                if (!_named.TryGetValue(key, out var list))
                    _named[key] = list = [];
                list.Add(target);
            }
        }
    }

    private IEnumerable<(string, int)> AllAsks(KnowledgeSnapshot snapshot)
    {
        for (var target = 0; target < Passages.Count; target++)
        {
            foreach (var ask in Passages[target].Asks)
                yield return (ask.Text, target);
            if (Passages[target].Kind == Kinds.Glossary && Passages[target].Id.Anchor is not null)
            {
                foreach (var name in Passages[target].Aliases.Prepend(Passages[target].Title))
                    yield return ($"what is {name}", target);
            }
            if (Passages[target].Kind == Kinds.Faq)
                yield return (Passages[target].Title, target);
        }
        for (var group = 0; group < snapshot.NotOurs.Count; group++)
        {
            foreach (var message in snapshot.NotOurs[group].Messages)
                yield return (message, Passages.Count + group);
        }
    }

    /// <summary>Deals texts into folds by a hash (FNV-1a) of their words, so that the deal does not depend on order.</summary>
    private static int FoldOf(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % RankerTrainer.Folds);
    }
}
