using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Glossary;

/// <summary><c>/glossary</c>.</summary>
internal sealed class GlossaryCommands(GlossaryTerms terms, AnswerCards cards) : IRoutes
{
    public const string Name = "glossary";

    private const int MostSuggested = 25;
    private const int NearShown = 5;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = ["term"],
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Answer(call))),
            Slash = new Slash(
                "Explain a term of the field in a few sentences",
                new SlashOption("term", "Which term?") { Required = true, MaxLength = 100, Suggest = Suggest }),
        },
    ];

    private Reply Answer(Call call)
    {
        var book = terms.Book;
        var near = book.Near(call["term"], NearShown);
        var term = book.Find(call["term"]) ?? (near.Count == 1 ? near[0] : null);
        return term is null
            ? GlossaryReplies.Unknown(book, near)
            : GlossaryReplies.Card(cards.Topic(term, call.Who), term, book.Knowledge);
    }

    private List<MenuOption> Suggest(Call call, string typed) =>
        [.. terms.Book.Near(typed, MostSuggested).Select(term => new MenuOption(term.Title, term.Title))];
}
