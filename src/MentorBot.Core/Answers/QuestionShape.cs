using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Tells a question from a statement by its form, and takes a message apart into its questions.</summary>
public static partial class QuestionShape
{
    private static readonly FrozenSet<string> s_openers = Words(
        "what whats when where wheres who whos whom whose why which how hows is are am was were do does did can could should would " +
        "will shall may might has have had isnt arent doesnt dont cant couldnt shouldnt wouldnt wont anyone anybody somebody explain " +
        "define describe tell list name give show recommend suggest compare wat wut y hw wht any tips advice help");

    private static readonly FrozenSet<string> s_askingWords = Words(
        "what whats who whos which how hows why where when wondering curious wonder wat wut");

    private static readonly FrozenSet<string> s_personal = Words(
        "i im ive id ill we were weve my our me us he she they his her their thanks thank thx ty lol lmao haha hello hi hey");

    // Keywords hold no finite verb; "prod is down" tells something.
    private static readonly FrozenSet<string> s_verbs = Words(
        "is are was were am be been has have had did does will would got gets keeps went needs said says looks works worked broke failed");

    /// <summary>Whether the text asks something: a question mark, a question's first word, "I wonder how", or bare keywords.</summary>
    public static bool IsQuestion(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
            return false;
        if (text.Contains('?') || s_openers.Contains(tokens[0].Word))
            return true;
        if (tokens.Any(t => s_askingWords.Contains(t.Word)))
            return true;
        return tokens.Count <= 7 && !text.AsSpan().ContainsAny("!,.;:")
            && !tokens.Any(t => s_personal.Contains(t.Word) || s_verbs.Contains(t.Word));
    }

    /// <summary>
    /// The questions of a message, each with the background that stands before it. One question, or none that can be told apart, gives
    /// one part: the whole text.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var background = "";
        foreach (var piece in Pieces(text))
        {
            background += (background.Length > 0 ? " " : "") + piece;
            if (!LooksAsked(piece))
                continue;
            parts.Add(background.Trim());
            background = "";
        }
        if (parts.Count < 2)
            return [text];
        if (background.Trim().Length > 0)
            parts[^1] += " " + background.Trim();
        return parts.Count > 4 ? [text] : parts;
    }

    /// <summary>
    /// The sentences of a text that ask, without the background around them; the whole text where none can be told apart.
    /// </summary>
    public static string AskingPart(string text)
    {
        var asking = Sentences(text).Where(LooksAsked).ToList();
        return asking.Count == 0 ? text : string.Join(' ', asking);
    }

    /// <summary>Where the sentences that ask stand; empty where none can be told apart.</summary>
    public static IReadOnlyList<Range> Asking(string text)
    {
        var asking = new List<Range>();
        var from = 0;
        foreach (var sentence in Sentences(text))
        {
            var start = text.IndexOf(sentence, from, StringComparison.Ordinal);
            from = start + sentence.Length;
            if (LooksAsked(sentence))
                asking.Add(start..from);
        }
        return asking;
    }

    private static IEnumerable<string> Pieces(string text) =>
        Sentences(text).SelectMany(s => Joint().Split(s)).Select(s => s.Trim()).Where(s => s.Length > 0);

    private static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0);

    private static bool LooksAsked(string piece)
    {
        var tokens = TextAnalyzer.Analyze(ListMark().Replace(piece, ""));
        return tokens.Count >= 2 && (piece.EndsWith('?') || s_openers.Contains(tokens[0].Word)
            || (tokens.Count > 2 && tokens[0].Word is "and" or "also" or "so" or "but" && s_openers.Contains(tokens[1].Word)));
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"(?<=[.?!])\s+|\n+|(?<=\?)(?=\S)")]
    private static partial Regex SentenceEnd();

    // "what is X and how do I Y", "..., also which Z": a joint counts only before a question's first word.
    [GeneratedRegex(@"(?:,|;|\s)\s*(?:and also|and then|oh and|and|also|plus|as well as|&)\s*,?\s+"
        + @"(?=(?:what|whats|what's|how|which|who|why|where|when|do|does|is|are|can|should)\b)|\s+(?=\d\)\s)|;\s+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(\d+[.)]|[-*•])\s*")]
    private static partial Regex ListMark();
}
