using MentorBot.Answering;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Gaps;

/// <summary>The list of what could not be answered.</summary>
internal static class GapReplies
{
    private const int OthersShown = 2;
    private const int OtherLength = 80;

    public static Reply Off { get; } = new()
    {
        Title = "Gaps",
        Text = "On this server I keep no list of questions that I could not answer. An admin can turn it on in `/mentor setup`: questions "
            + $"are kept without who asked, for {GapStore.Life.Days} days.",
    };

    public static Reply List(Paged<GapGroup> page) => page.Count == 0
        ? new()
        {
            Title = "Gaps",
            Text = $"Nothing is open: in the last {GapStore.Life.Days} days I could answer every question, or all others are dealt with.",
        }
        : new()
        {
            Title = "What I could not answer",
            Text = string.Join("\n\n", page.Numbered.Select(item => $"**{item.Number}.** {Described(item.Value)}")),
            Buttons = [
                .. page.Numbered.Select(item =>
                    new Choice(new("gaps.write", item.Value.Id), $"Write the answer {item.Number}") { Look = Look.Main }),
                .. page.Numbered.Select(item => new Choice(new("gaps.dismiss", item.Value.Id, page.Page), $"Dismiss {item.Number}")),
                .. page.Turns("gaps.page")],
            Note = page.Place("open questions"),
        };

    private static string Described(GapGroup group)
    {
        var count = group.Gaps.Count == 1 ? "asked once" : $"asked {group.Gaps.Count} times";
        var others = group.Gaps.Select(gap => gap.Question).Where(question => question != group.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(OthersShown).Select(question => Plain.Quoted(question, OtherLength)).ToList();
        return $"{Plain.Quoted(group.Text)}, {count}" + (others.Count > 0 ? $"\n-# also {string.Join(", ", others)}" : "");
    }
}
