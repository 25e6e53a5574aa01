using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Core.Answers;

namespace MentorBot.Answering;

/// <summary>Texts of people, made harmless and short before they are shown or kept.</summary>
internal static partial class Plain
{
    private const string Marks = "\\*_~|`[]()<>#@:";

    /// <summary>In one line and in quotes, with nothing in it that Discord would take for a mark, a link or a mention.</summary>
    public static string Quoted(string text, int most = 150) => $"“{Escaped(Cut(OneLine(text), most))}”";

    /// <summary>Shown as it is typed: nothing in it is a mark, a link or a mention for Discord.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(Marks.Contains(c) ? "\\" : "").Append(c);
        return escaped.ToString();
    }

    /// <summary>A question as it is kept: no markup and above all no mention, which would name a person.</summary>
    public static string OneLine(string text) => Spaces().Replace(MessageText.Clean(text), " ").Trim();

    /// <summary>Formatted text without the mentions of people and roles in it.</summary>
    public static string WithoutMentions(string text) => Mention().Replace(text, "").Trim();

    /// <summary>At most that many characters, with an ellipsis where something is missing; a pair of surrogates stays whole.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<@[!&]?\d+>[ \t]?")]
    private static partial Regex Mention();
}
