using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>A message as names are looked for in it: its words, and how they are written.</summary>
internal sealed record Wording(string Text, IReadOnlyList<Token> Tokens)
{
    private readonly bool _shouted = !Text.Any(char.IsLower);
    private readonly IReadOnlyList<Range> _asking = QuestionShape.Asking(Text);

    public int Count => Tokens.Count;

    /// <summary>The word there, folded; empty outside of the message.</summary>
    public string this[int at] => at >= 0 && at < Tokens.Count ? Tokens[at].Word : "";

    /// <summary>What stands between a word and the next.</summary>
    public string After(int at) => at < 0 || at + 1 >= Tokens.Count ? "" : Text[Tokens[at].End..Tokens[at + 1].Start];

    /// <summary>Written in capitals on purpose, but for a plural's ending: "DEs". In a message of capitals alone nothing is.</summary>
    public bool InCapitals(int at)
    {
        if (_shouted)
            return false;
        var written = Text.AsSpan(Tokens[at].Start..Tokens[at].End).TrimEnd('s').TrimEnd("'’");
        return written.Length > 1 && !written.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>Whether the word stands in a sentence that asks, rather than in what is told around it.</summary>
    public bool IsAsked(int at) => _asking.Count == 0
        || _asking.Any(span => Tokens[at].Start >= span.Start.Value && Tokens[at].Start < span.End.Value);

    /// <summary>The words of a phrase, as they are written.</summary>
    public string Of(PhraseMatch phrase) => Text[Tokens[phrase.First].Start..Tokens[phrase.First + phrase.Count - 1].End];

    public bool IsNumber(int at) => this[at] is { Length: > 0 } word && char.IsAsciiDigit(word[0]);
}
