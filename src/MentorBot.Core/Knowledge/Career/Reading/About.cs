namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>What a tip or a question is about: passages by their ids, and topics written as <c>topic python-basics</c>.</summary>
internal sealed record About(IReadOnlyList<PassageId> Passages, IReadOnlyList<string> Topics)
{
    private const string Key = "about";
    private const string TopicMark = "topic ";

    public static About Read(YamlMap map, CareerDraft draft, ProblemList here)
    {
        var items = map.List(Key, 1, CareerLimits.MostAbout, CareerLimits.Address).ToLookup(item => IsTopic(item.Text));
        var topics = items[true].Select(item => (item.Text[TopicMark.Length..].Trim(), item.Line));
        return new(draft.LinkPassages(LinkTo.Passage, items[false], here), draft.Link(LinkTo.Topic, topics, here));
    }

    /// <summary>As <see cref="Read"/>; the first has to be a passage, and another is a problem.</summary>
    public static About ReadExplained(YamlMap map, CareerDraft draft, ProblemList here)
    {
        if (map.List(Key) is [var first, ..] && IsTopic(first.Text))
            here.Error(first.Line, $"'{Key}' begins with a topic.", "Name the passage that explains the question first.");
        return Read(map, draft, here);
    }

    private static bool IsTopic(string text) => text.StartsWith(TopicMark, StringComparison.Ordinal);
}
