namespace MentorBot.Core.Knowledge;

/// <summary>Everything the bot knows at one moment. Immutable: a reload makes a new one and swaps it in whole.</summary>
public sealed record KnowledgeSnapshot
{
    private PassageTable? _table;

    /// <summary>Names the content: the first 12 hex digits of a SHA-256 over all files, paths included.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Everyday expressions for the field's terms: term, then what people say instead.</summary>
    public required IReadOnlyList<Synonyms> Lexicon { get; init; }

    /// <summary>Messages that a community also says and that are not ours to answer.</summary>
    public required IReadOnlyList<NotOurs> NotOurs { get; init; }

    /// <summary>Roles, countries, levels and the phrases that show an intent, each with its aliases.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Synonyms>> Entities { get; init; }

    /// <summary>Intents, each with messages that are after it; empty once they have been learnt from.</summary>
    public IReadOnlyList<Synonyms> Examples { get; init; } = [];

    /// <summary>What the bot says when it does not give a passage.</summary>
    public required StandingReplies Replies { get; init; }

    /// <summary>The passage of this id; for a page that says nothing itself, its first passage; null where there is none.</summary>
    public Passage? Find(PassageId id)
    {
        // A copy with other passages takes the table along, so it is checked whose it is. Two threads may both make one: they are alike.
        if (_table is not { } table || !ReferenceEquals(table.Passages, Passages))
            _table = table = new(Passages);
        return table.ById.GetValueOrDefault(id);
    }

    private sealed class PassageTable
    {
        public PassageTable(IReadOnlyList<Passage> passages)
        {
            Passages = passages;
            foreach (var passage in passages)
                ById.TryAdd(passage.Id, passage);
            foreach (var passage in passages)
                ById.TryAdd(PassageId.Parse(passage.Id.PageId), passage);
        }

        public IReadOnlyList<Passage> Passages { get; }

        public Dictionary<PassageId, Passage> ById { get; } = [];
    }
}

/// <summary>A name, and the expressions that mean it.</summary>
public sealed record Synonyms(string Name, IReadOnlyList<string> Expressions);

/// <summary>A group of messages we stay silent at: <c>chatter</c>, <c>offtopic</c>, <c>near</c> or <c>distress</c>.</summary>
public sealed record NotOurs(string Group, IReadOnlyList<string> Messages)
{
    /// <summary>The line of the file that holds each message; empty where they come from elsewhere.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>The bot's few fixed sentences; they live in the knowledge folder so that a community can word them.</summary>
public sealed record StandingReplies(string Declined, string Suggested, string OtherLanguage, string Distress, string Thanks, string Empty);
