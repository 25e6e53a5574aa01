using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Gaps;

/// <summary>What curators are shown about entries.</summary>
internal static class EntryReplies
{
    public const string Gone = "That answer is not there any more: somebody took it back. `/faq list` shows those that are.";

    private const int AnswerShown = 200;

    public static Reply NotSaved(IReadOnlyList<string> problems, string draft) => new()
    {
        Title = "Not saved yet",
        Text = string.Join('\n', problems.Select(problem => $"- {problem}"))
            + $"\n\nWhat you typed is kept for {Drafts.Life.Minutes} minutes.",
        Buttons = [new(new("gaps.mend", draft), "Mend it") { Look = Look.Main }],
    };

    public static Reply Saved(Entry entry, bool fromGaps) => new()
    {
        Title = "Saved and live",
        Text = $"On this server I answer {Plain.Quoted(entry.Text.Question)} from now on:\n\n{entry.Text.Answer}",
        Buttons = [
            new(new("faq.edit", entry.Id), "Edit"),
            new(new("faq.remove", entry.Id), "Take back"),
            .. fromGaps ? [new Choice(new("gaps.page", "0"), "Back to the gaps")] : Array.Empty<Choice>()],
    };

    public static Reply List(Paged<Entry> page) => page.Count == 0
        ? new()
        {
            Title = "This server's FAQ",
            Text = "There is nothing in it yet. Write an answer from `/gaps`, or choose **Add to the FAQ** in the menu of a good answer.",
        }
        : new()
        {
            Title = "This server's FAQ",
            Text = string.Join("\n\n", page.Numbered.Select(item => $"**{item.Number}.** {Described(item.Value)}")),
            Buttons = [
                .. page.Numbered.Select(item => new Choice(new("faq.edit", item.Value.Id), $"Edit {item.Number}")),
                .. page.Numbered.Select(item => new Choice(new("faq.remove", item.Value.Id), $"Take back {item.Number}")),
                .. page.Turns("faq.page")],
            Note = page.Place("answers"),
        };

    public static Reply Confirm(Entry entry) => new()
    {
        Title = "Take it back?",
        Text = $"{Described(entry)}\n\nI stop answering with it at once. You can put it back for {EntryStore.KeptAfterRemoval.Days} days "
            + "with the button that follows.",
        Buttons = [
            new(new("faq.removed", entry.Id), "Take back") { Look = Look.Danger },
            new(new("faq.page", "0"), "Keep it")],
    };

    public static Reply TakenBack(Entry entry) => new()
    {
        Title = "Taken back",
        Text = $"I no longer answer {Plain.Quoted(entry.Text.Question)} with it.",
        Buttons = [new(new("faq.restore", entry.Id), "Put it back"), new(new("faq.page", "0"), "Back to the list")],
    };

    /// <summary>A line for the staff log.</summary>
    public static string Line(PersonId who, string what, EntryText text) => $"<@{who}> {what}: {Plain.Quoted(text.Question)}";

    private static string Described(Entry entry) =>
        $"{Plain.Quoted(entry.Text.Question)}\n{Plain.Quoted(entry.Text.Answer, AnswerShown)}\n"
        + $"-# by {entry.AuthorName}, {entry.WrittenAt:yyyy-MM-dd}"
        + (entry.ChangedAt == entry.WrittenAt ? "" : $", changed {entry.ChangedAt:yyyy-MM-dd}");
}
