using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Replies;

/// <summary>From an answer to what is shown: one reply, or one for each question of the message.</summary>
public static class AnswerReplies
{
    /// <summary>The route that shows one passage, by its id.</summary>
    public const string TopicRoute = "topic";

    private const int RelatedShown = 2;
    private const int TopicsShown = 3;

    public static IReadOnlyList<Reply> For(Answer answer, KnowledgeSnapshot snapshot) =>
        answer.Parts.Count > 0 ? [.. answer.Parts.Select(part => One(part, snapshot))] : [One(answer, snapshot)];

    /// <summary>A passage by itself, without a question.</summary>
    public static Reply Of(Passage passage, KnowledgeSnapshot snapshot) => new()
    {
        Title = TitleOf(passage),
        Breadcrumb = Source(passage),
        Text = passage.Body,
        Next = passage.Next,
        Sources = Sources(passage),
        Choices = Related(passage, snapshot),
    };

    /// <summary>The nearest topics, to choose from.</summary>
    public static IReadOnlyList<Choice> Nearest(Answer answer) => Topics(answer);

    private static string TitleOf(Passage passage) => passage.Headings.Count > 0 ? passage.Headings[^1] : passage.Title;

    private static Reply One(Answer answer, KnowledgeSnapshot snapshot) => answer switch
    {
        { Special: Special.Distress } => Standing("You matter", snapshot.Replies.Distress),
        { Special: Special.OtherLanguage } => Standing("English only", snapshot.Replies.OtherLanguage),
        { Special: Special.Thanks } => Standing("Thanks", snapshot.Replies.Thanks),
        { Special: Special.Empty } => Standing("Ask me", snapshot.Replies.Empty),
        { Decision: Decision.Answered, Best: { } best } => Card(answer, best.Passage, snapshot),
        { Decision: Decision.Suggested } => Standing("Not sure", snapshot.Replies.Suggested) with { Choices = Topics(answer) },
        _ => Standing("I don't know", snapshot.Replies.Declined),
    };

    private static Reply Standing(string title, string text) => new() { Title = title, Text = text };

    private static Reply Card(Answer answer, Passage passage, KnowledgeSnapshot snapshot) => Of(passage, snapshot) with
    {
        Text = AnsweringSentence.Mark(passage.Body, QueryTerms.Of(answer.Reading.Features), WantsNumber(answer.Reading)),
        Sureness = Sureness(answer.Confidence),
    };

    /// <summary>Where a passage stands and what it is called, for what only names it.</summary>
    public static string Citation(Passage passage) =>
        passage.Kind == Kinds.Guide ? Source(passage) : $"{Source(passage)} › {TitleOf(passage)}";

    private static string Source(Passage passage) => passage.Kind switch
    {
        Kinds.Guide => $"{KindName(passage.Kind)} › {passage.Breadcrumb}",
        Kinds.Server => KindName(passage.Kind), // its one page is called the same
        _ => $"{KindName(passage.Kind)} › {passage.PageTitle}",
    };

    private static bool WantsNumber(Reading reading) => reading.Tokens.Any(t => t.Word is "much" or "many" or "salary" or "long");

    private static List<string> Sources(Passage passage)
    {
        var sources = passage.Sources.ToList();
        if (passage.Source is { } work)
            sources.Insert(0, work);
        if (passage.Advice)
            sources.Add("our advice");
        if (passage.AsOf is { } month)
            sources.Add($"as of {month}");
        return sources;
    }

    private static List<Choice> Topics(Answer answer) =>
        [.. answer.Passages.Take(TopicsShown).Select(p => new Choice(To(p.Passage), Label(p.Passage)))];

    private static List<Choice> Related(Passage passage, KnowledgeSnapshot snapshot) =>
        [.. passage.Related.Select(snapshot.Find).OfType<Passage>().Take(RelatedShown).Select(p => new Choice(To(p), Question(p)))];

    private static Go To(Passage passage) => new(TopicRoute, passage.Id.ToString());

    private static string Question(Passage passage) => passage.SampleQuestion?.Text ?? Label(passage);

    private static string Label(Passage passage) =>
        passage.Headings.Count > 0 ? $"{passage.Title}: {passage.Headings[^1]}" : passage.Title;

    private static string KindName(string kind) => kind switch
    {
        Kinds.Guide => "Guide",
        Kinds.Faq => "FAQ",
        Kinds.Server => "This server's FAQ",
        _ => "Glossary",
    };

    private static string Sureness(float confidence) => confidence switch
    {
        >= 0.9f => "very sure",
        >= 0.7f => "quite sure",
        _ => "fairly sure",
    };
}
