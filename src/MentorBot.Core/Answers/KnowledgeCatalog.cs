using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// The snapshot as the ranker sees it: passages are targets, a page of the guide or glossary is one group, each FAQ entry a group of its
/// own, and after them each kind of message that is not ours.
/// </summary>
internal sealed class KnowledgeCatalog
{
    private readonly Dictionary<string, List<int>> _named = new(StringComparer.Ordinal);

    /// <summary>Lays a snapshot out for learning.</summary>
    public KnowledgeCatalog(KnowledgeSnapshot snapshot, QuestionReader reader, int folds = RankerTrainer.DefaultFolds)
        : this(snapshot, reader, folds, [.. snapshot.Passages.Select(p => reader.ReadAsWritten(Words(p)))])
    {
    }

    private KnowledgeCatalog(KnowledgeSnapshot snapshot, QuestionReader reader, int folds, IReadOnlyList<FeatureText> texts)
        : this(snapshot, IndexOf(snapshot, texts), AllAsks(snapshot))
    {
        Catalog = new()
        {
            GroupOf = GroupOf,
            Groups = GroupOf.Max() + 1,
            OurGroups = OurGroups,
            Asks = ReadAsks(reader, folds),
            TargetTexts = [.. texts, .. snapshot.NotOurs.Select(_ => reader.ReadAsWritten(""))],
        };
    }

    private KnowledgeCatalog(KnowledgeSnapshot snapshot, IPassageIndex index, IReadOnlyList<(string Text, int Target)> asks)
    {
        Passages = snapshot.Passages;
        Index = index;
        Asks = asks;
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupOf = Passages.Select(p => NumberOf(p.IsFaq ? p.Id.ToString() : p.Id.PageId)).ToList();
        OurGroups = groups.Count;
        groupOf.AddRange(snapshot.NotOurs.Select(n => NumberOf("!" + n.Group)));
        NotOursGroups = snapshot.NotOurs.ToDictionary(n => n.Group, n => groups["!" + n.Group], StringComparer.Ordinal);
        GroupOf = groupOf;
        NameTargets();

        int NumberOf(string key) => groups.TryGetValue(key, out var number) ? number : groups[key] = groups.Count;
    }

    public IReadOnlyList<Passage> Passages { get; private set; }

    public int OurGroups { get; }

    public IReadOnlyDictionary<string, int> NotOursGroups { get; }

    /// <summary>The group of each passage, then of each kind of message that is not ours.</summary>
    public IReadOnlyList<int> GroupOf { get; }

    public IReadOnlyList<(string Text, int Target)> Asks { get; }

    /// <summary>What the ranker learns from; absent once it has learnt and was loaded from a file.</summary>
    public Catalog? Catalog { get; }

    public IPassageIndex Index { get; }

    /// <summary>Each passage in a group of its own, whatever page it is of; shown as the snapshot has it.</summary>
    public static KnowledgeCatalog OfEach(IReadOnlyList<Passage> passages, KnowledgeSnapshot snapshot, QuestionReader reader)
    {
        var apart = passages.Select((passage, i) => passage with { Id = PassageId.Parse($"{Kinds.Server}/new#p{i}") }).ToList();
        return new KnowledgeCatalog(snapshot with { Passages = apart, NotOurs = [] }, reader).With(passages).Showing(snapshot);
    }

    /// <summary>The same with the passages as they are in another snapshot; those that are not there stay.</summary>
    public KnowledgeCatalog Showing(KnowledgeSnapshot snapshot) =>
        With([.. Passages.Select(passage => snapshot.Find(passage.Id) is { } now && now.Id == passage.Id ? now : passage)]);

    private KnowledgeCatalog With(IReadOnlyList<Passage> passages)
    {
        var copy = (KnowledgeCatalog)MemberwiseClone();
        copy.Passages = passages;
        return copy;
    }

    /// <summary>Passages whose title or alias is all that the question is about: "what does dropout mean".</summary>
    public IReadOnlyList<int> NamedIn(IReadOnlyList<Token> tokens) =>
        _named.TryGetValue(DefinitionWords.Key(tokens), out var targets) ? targets : [];

    private LabelledText[] ReadAsks(QuestionReader reader, int folds)
    {
        var asks = new LabelledText[Asks.Count];
        Parallel.For(0, asks.Length, a => asks[a] = new(reader.ReadAsWritten(Asks[a].Text), Asks[a].Target, FoldOf(Asks[a].Text, folds)));
        return asks;
    }

    private static IndexedText IndexText(Passage p) => new(p.Title, string.Join(' ', p.Headings.Concat(p.Aliases)), p.Text);

    private static string Words(Passage p) => $"{p.Title} {IndexText(p).Headings} {p.Text}";

    private static InMemoryPassageIndex IndexOf(KnowledgeSnapshot snapshot, IReadOnlyList<FeatureText> texts)
    {
        var builder = new PassageIndexBuilder();
        foreach (var (passage, read) in snapshot.Passages.Zip(texts))
        {
            var text = IndexText(passage);
            // The field's term for an everyday word of the passage is indexed beside it: "pay" in an article is found by "salary" and
            // "wage".
            builder.Add(text with { Text = text.Text + " " + string.Join(' ', read.Concepts) });
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

    private static List<(string Text, int Target)> AllAsks(KnowledgeSnapshot snapshot)
    {
        var asks = new List<(string, int)>();
        for (var target = 0; target < snapshot.Passages.Count; target++)
        {
            var passage = snapshot.Passages[target];
            asks.AddRange(passage.Asks.Select(ask => (ask.Text, target)));
            if (passage.Kind == Kinds.Glossary && passage.Id.Anchor is not null)
                asks.AddRange(passage.Aliases.Prepend(passage.Title).Select(name => ($"what is {name}", target)));
            else if (passage.IsFaq)
                asks.Add((passage.Title, target));
        }
        for (var group = 0; group < snapshot.NotOurs.Count; group++)
            asks.AddRange(snapshot.NotOurs[group].Messages.Select(message => (message, snapshot.Passages.Count + group)));
        return asks;
    }

    public void Save(BinaryWriter writer)
    {
        ((InMemoryPassageIndex)Index).Save(writer);
        writer.WriteStrings([.. Asks.Select(a => a.Text)]);
        writer.WriteArray(Asks.Select(a => a.Target).ToArray());
    }

    public static KnowledgeCatalog Load(KnowledgeSnapshot snapshot, BinaryReader reader) =>
        new(snapshot, InMemoryPassageIndex.Load(reader), [.. reader.ReadStrings().Zip(reader.ReadArray<int>())]);

    /// <summary>Deals texts into folds by a hash (FNV-1a) of their words, so that the deal does not depend on order.</summary>
    private static int FoldOf(string text, int folds)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % folds);
    }
}
