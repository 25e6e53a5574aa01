using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>The form in which a tip is suggested.</summary>
internal static class SuggestionForm
{
    private const string Title = "title", Text = "text", Topic = "topic", Level = "level";

    private const int TopicLength = 100;

    public static Outcome.Ask Open(SuggestionDraft draft) => new(new(new(SuggestCommands.Save), "Suggest a tip",
        new FormField(Title, "Title") { Hint = "What to do, in a few words.", Value = draft.Title, MaxLength = CareerLimits.Title },
        new FormField(Text, "The tip, in two to five sentences")
        {
            Kind = FieldKind.Paragraph,
            Hint = "What one can do today in ten to thirty minutes, and how one sees that it worked. No links.",
            Value = draft.Text,
            MaxLength = CareerLimits.Tip,
        },
        new FormField(Topic, "Topic") { Hint = "Such as SQL, deep learning or interviews.", Value = draft.Topic, MaxLength = TopicLength },
        new FormField(Level, "How hard?")
        {
            Kind = FieldKind.Pick,
            Options = [.. StudyOptions.Levels.Select(level => level with { Chosen = level.Value == draft.Level })],
        }));

    /// <summary>What came back from it.</summary>
    public static SuggestionDraft Typed(Call call) =>
        new(call.Who, call.Server!.Value, call[Title], call[Text], call[Topic], call[Level]);
}
