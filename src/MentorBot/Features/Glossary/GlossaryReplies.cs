using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Glossary;

/// <summary>What is shown of the glossary.</summary>
internal static class GlossaryReplies
{
    private const int RelatedShown = 5;
    private const int AliasesShown = 6;

    public static Go To(Passage term) => new(GlossaryCommands.Name, term.Id.ToString());

    /// <param name="card">The term as any passage is shown.</param>
    public static Reply Card(Reply card, Passage term, KnowledgeSnapshot knowledge) => card with
    {
        Fields = term.Aliases.Count > 0 ? [new("Also called", string.Join(", ", term.Aliases.Take(AliasesShown)))] : [],
        Choices = [.. term.Related.Select(knowledge.Find).OfType<Passage>()
            .OrderBy(passage => passage.Kind != Kinds.Glossary).Take(RelatedShown).Select(Related)],
    };

    public static Reply Unknown(TermBook book, IReadOnlyList<Passage> near) => new()
    {
        Title = "Glossary",
        Text = near.Count > 0
            ? "I have no term of that name. The nearest that I have:"
            : $"I have no term of that name. What I explain is about: {Areas(book)}. While you type a term, I propose those that I have.",
        Choices = [.. near.Select(term => new Choice(To(term), term.Title))],
    };

    private static Choice Related(Passage passage) => passage.Kind == Kinds.Glossary
        ? new(To(passage), passage.Title)
        : new(
            new(AnswerReplies.TopicRoute, passage.Id.ToString()),
            passage.IsFaq ? passage.Title : $"Guide: {(passage.Headings.Count > 0 ? passage.Headings[^1] : passage.Title)}");

    private static string Areas(TermBook book) => string.Join(", ", book.All.Select(term => term.PageTitle).Distinct());
}
