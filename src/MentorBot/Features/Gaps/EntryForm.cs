using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Gaps;

/// <summary>The form in which an entry is written.</summary>
internal static class EntryForm
{
    private const string Question = "question", Answer = "answer", Asks = "asks";

    private const int AsksLength = 2000;

    public static Outcome.Ask Open(Draft draft) => new(draft switch
    {
        { Entry.Length: > 0 } => Of(new("faq.save", draft.Entry), "Change the answer", draft.Text),
        { Gap.Length: > 0 } => Of(new("gaps.save", draft.Gap), "Write the answer", draft.Text),
        _ => Of(new("gaps.save"), "Add to the FAQ", draft.Text),
    });

    /// <summary>What came back from it.</summary>
    public static Draft Typed(Call call) => new(
        call.Who, Curating.ServerOf(call), EntryText.Typed(call[Question], call[Answer], call[Asks]), call["gap"], call["entry"]);

    private static Form Of(Go submit, string title, EntryText text) => new(submit, title,
        new FormField(Question, "Question")
        {
            Hint = "As a member would ask it.",
            Value = Filled(text.Question, KnowledgeLimits.Title),
            MaxLength = KnowledgeLimits.Title,
        },
        new FormField(Answer, "Answer")
        {
            Kind = FieldKind.Paragraph,
            Hint = "The first sentence should answer. Everybody on this server can read it.",
            Value = Filled(text.Answer, KnowledgeLimits.Body),
            MaxLength = KnowledgeLimits.Body,
        },
        new FormField(Asks, "More ways to ask it")
        {
            Kind = FieldKind.Paragraph,
            Hint = "One on each line, in the words that people use. The more, the better I find it.",
            Value = Filled(string.Join('\n', text.Asks), AsksLength),
            Required = false,
            MaxLength = AsksLength,
        });

    private static string? Filled(string text, int most) => text.Length > 0 ? Plain.Cut(text, most) : null;
}
