using MentorBot.Answering;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>What members and curators see of suggested tips.</summary>
internal static class SuggestionReplies
{
    private const int TextShown = 200;

    public static Reply NotSaved(IReadOnlyList<string> problems, string draft) => new()
    {
        Title = "Not suggested yet",
        Text = string.Join('\n', problems.Select(problem => $"- {problem}"))
            + $"\n\nWhat you typed is kept for {SuggestionDrafts.Life.Minutes} minutes.",
        Buttons = [new(new(SuggestCommands.Mend, draft), "Mend it") { Look = Look.Main }],
    };

    public static Reply Thanks(Suggestion suggestion) => new()
    {
        Title = "Thank you",
        Text = $"{Shown(suggestion)}\n\nThis server's curators see it, and that you wrote it. If they accept it, it comes in the server's "
            + "channels, without your name.",
        Note = $"It waits for {SuggestionStore.Patience.Days} days at most. `/privacy erase` takes it back.",
    };

    /// <param name="done">What has just been done to another.</param>
    public static Reply Waiting(Suggestion one, int place, int count, int accepted, StudyBook book, string? done) => new()
    {
        Title = $"Suggested tip {place} of {count}",
        Text = $"{Done(done)}{Shown(one)}\n\n{About(one, book)}, by {one.AuthorName}, <t:{one.At.ToUnixTimeSeconds()}:D>",
        Buttons =
        [
            new(new(ReviewCommands.Accept, one.Id), "Accept") { Look = Look.Good },
            new(new(ReviewCommands.Decline, one.Id), "Decline") { Look = Look.Danger },
            .. count > 1 ? [new Choice(new(ReviewCommands.Next, one.Id), "Next")] : Array.Empty<Choice>(),
            .. ToAccepted(accepted),
        ],
    };

    public static Reply NoneWaits(int accepted, string? done) => new()
    {
        Title = "Suggested tips",
        Text = $"{Done(done)}None waits. Members suggest one with `/tips suggest`.",
        Buttons = [.. ToAccepted(accepted)],
    };

    public static Reply Accepted(Paged<Suggestion> page, StudyBook book, string? done) => new()
    {
        Title = "This server's own tips",
        Text = Done(done) + (page.Count == 0 ? "There are none." : string.Join("\n\n", page.Numbered.Select(item =>
            $"**{item.Number}.** {Plain.Quoted(item.Value.Title)}\n{Plain.Quoted(item.Value.Text, TextShown)}\n"
            + $"-# {About(item.Value, book)}, by {item.Value.AuthorName}"))),
        Buttons =
        [
            .. page.Numbered.Select(item => new Choice(new(ReviewCommands.Remove, item.Value.Id, page.Page), $"Remove {item.Number}")),
            .. page.Turns(ReviewCommands.Accepted),
            new(new(ReviewCommands.Next, ""), "What waits"),
        ],
        Note = page.Count == 0 ? null : page.Place("tips"),
    };

    private static IEnumerable<Choice> ToAccepted(int count) =>
        count == 0 ? [] : [new(new(ReviewCommands.Accepted, "0"), $"Accepted ({count})")];

    private static string Shown(Suggestion one) => $"**{Plain.Escaped(one.Title)}**\n{Plain.Escaped(one.Text)}";

    private static string About(Suggestion one, StudyBook book) =>
        $"On {book.Find(one.Subject)?.Name ?? one.Subject}, {one.Level.Word()}";

    private static string Done(string? done) => done is null ? "" : $"{done}\n\n";
}
