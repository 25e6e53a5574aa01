using System.Text.RegularExpressions;

namespace MentorBot.Core.Answers;

/// <summary>Takes Discord's markup out of a message and leaves what the person said.</summary>
public static partial class MessageText
{
    /// <summary>Longest message that is read; Discord's own limit is 4,000.</summary>
    public const int Longest = 4000;

    public static string Clean(string message)
    {
        var text = message.Length > Longest ? message[..Longest] : message;
        text = CodeBlock().Replace(text, " ");
        text = InlineCode().Replace(text, "$1");
        text = Mention().Replace(text, " "); // before emoji, or the middle of <t:1700000000:R> looks like one
        text = Emoji().Replace(text, " ");
        text = Link().Replace(text, "$1 ");
        text = Url().Replace(text, " ");
        text = QuoteMark().Replace(text, "");
        text = Emphasis().Replace(text, "");
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"```.*?(```|\z)", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"<a?:\w+:\d+>|:[a-z0-9_+-]{2,32}:")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"<(@[!&]?|#|/[^:>]*:|t:|id:)[^>\s]*>|@(everyone|here)\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\[([^\]]*)\]\(<?https?://[^)\s]*>?\)")]
    private static partial Regex Link();

    // Punctuation after an address belongs to the sentence: "have you seen https://example.org?"
    [GeneratedRegex(@"<?https?://\S*[^\s.,;:!?)\]>""']>?")]
    private static partial Regex Url();

    [GeneratedRegex(@"^(>>> |> |#{1,3} |-# )", RegexOptions.Multiline)]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"\*{1,3}|_{2,3}|~~|\|\|")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[ \t\u00A0]+")]
    private static partial Regex Spaces();
}
