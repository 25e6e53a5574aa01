using System.Text;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Privacy;

/// <summary>What people read about their data.</summary>
internal static class PrivacyReplies
{
    public const string EraseRoute = "privacy.erase", KeepRoute = "privacy.keep", EraseServerRoute = "privacy.erase-server";

    /// <summary>To be typed, so that no slip of a finger erases a server.</summary>
    public const string Word = "ERASE";

    private const int LinesShown = 20;
    private const int WidestLine = 105;
    private const string FileName = "mentorbot-about-you.json";

    public static Reply Untouched { get; } = new() { Title = "Nothing was erased", Text = "Everything is as it was." };

    public static Reply ServerErased { get; } = new()
    {
        Title = "This server's data is erased",
        Text = "Its settings, opened channels, own FAQ, unanswered questions, answers with their votes, and counts are gone. I answer here "
            + "as on a server that I have just joined: where I am mentioned, and by `/ask`. Messages that I wrote stay in Discord; buttons "
            + "below earlier answers no longer work.",
        Note = "To set me up again: /mentor setup",
    };

    public static Form ServerForm { get; } = new(new Go(EraseServerRoute), "Erase this server's data",
        new FormField(PrivacyCommands.Sure, $"Type {Word} to erase everything, at once")
        {
            Hint = "Settings, channels, own FAQ, questions, answers, votes, counts. It cannot be undone.",
            MaxLength = 20,
        });

    public static Reply Shown(IReadOnlyList<KeptData> kept)
    {
        var total = Total(kept);
        return new()
        {
            Title = total == 0 ? "I keep nothing about you" : $"What I keep about you: {Items(total)}",
            Text = total == 0
                ? "This is what I would keep when you use me:\n" + string.Concat(kept.Select(part => $"\n- {part.What}"))
                : Listed([.. kept.Where(part => part.Items.Count > 0)], LinesShown) + "\nI keep nothing else about you.",
            Buttons = total == 0 ? [] : [new(new Go("privacy export"), "Get it as a file"), new(new Go("privacy erase"), "Erase it …")],
            Note = total > LinesShown ? $"The first {LinesShown} are shown; the file has them all." : null,
        };
    }

    public static Reply Exported(IReadOnlyList<KeptData> kept, string file) => new()
    {
        Title = "Everything that I keep about you",
        Text = Total(kept) is > 0 and var total
            ? $"{Items(total)}, in the file below. It is JSON: any text editor opens it."
            : "I keep nothing about you; the file says so, and what I would keep.",
        Files = [new(FileName, file)],
    };

    public static Reply Question(IReadOnlyList<KeptData> kept) => Total(kept) == 0
        ? new() { Title = "I keep nothing about you", Text = "So there is nothing to erase." }
        : new()
        {
            Title = $"Erase everything about you: {Items(Total(kept))}?",
            Text = "It cannot be undone. Answers that I posted stay in Discord, and their buttons no longer work: to remove such an "
                + "answer, press the bin below it first.",
            Buttons =
            [
                new(new Go(EraseRoute), "Erase everything") { Look = Look.Danger },
                new(new Go(KeepRoute), "Keep it"),
            ],
        };

    public static Reply Erased(IReadOnlyList<KeptData> kept) => new()
    {
        Title = $"Erased: {Items(Total(kept))}",
        Text = "Nothing in my data names you any more. What was erased:\n\n" + Listed([.. kept.Where(part => part.Items.Count > 0)], 0),
        Note = "That you had it erased is not kept either.",
    };

    /// <summary>Each part with its number of items, and the first lines of all of them together.</summary>
    private static string Listed(IReadOnlyList<KeptData> kept, int lines)
    {
        var text = new StringBuilder();
        foreach (var part in kept)
        {
            text.Append("**").Append(Items(part.Items.Count)).Append(".** ").Append(part.What).Append('\n');
            var shown = part.Items.Take(lines).Select(Harmless).ToList();
            lines -= shown.Count;
            if (shown.Count > 0)
                text.Append("```\n").AppendJoin('\n', shown).Append("\n```\n");
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>
    /// A line may hold what a person wrote. Between code fences nothing is formatted or mentioned, so no line may end the fence.
    /// </summary>
    private static string Harmless(string line)
    {
        var flat = line.ReplaceLineEndings(" ").Replace('`', '\'');
        if (flat.Length <= WidestLine)
            return flat;
        var end = char.IsHighSurrogate(flat[WidestLine - 2]) ? WidestLine - 2 : WidestLine - 1;
        return string.Concat(flat.AsSpan(0, end).TrimEnd(), "…");
    }

    private static int Total(IReadOnlyList<KeptData> kept) => kept.Sum(part => part.Items.Count);

    private static string Items(int count) => count switch
    {
        1 => "1 item",
        _ => $"{count} items",
    };
}
