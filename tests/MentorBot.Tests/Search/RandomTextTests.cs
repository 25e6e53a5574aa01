using FsCheck;
using FsCheck.Fluent;
using MentorBot.Core.Answers;
using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

/// <summary>Whatever people type, reading it never throws and never gives back more than went in.</summary>
public class RandomTextTests
{
    private static readonly string[] s_bits =
    [
        "what", "how do i", "is it", "and also", ", also which", "?", "? ", ". ", "! ", "\n", "1. ", "2) ", "- ", ";",
        " ", "\t", "<@", "<@!1>", "<#", "<:a", ":b:1>", "<t:1:R>", "`", "```", "**", "__", "||", "~~", "> ", ">>> ",
        "# ", "[", "](", "https://", "<https://a.b>", ")", "@everyone", "c++", "C#", "c+", "90k", "90,000", ",000", "$",
        "€€", "'", "’", "don't", "\u0301", "\u200B", "\uD83D", "\uDE80", "😀", "𝐀", "ﬁ", "ß", "İ", "漢字", "العربية",
        "हिन्दी", "\0", "\u2028", "\uFEFF", "ing", "ization", "eedly", "yyy", "US", "U.S.",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        Gen.Elements(s_bits).ListOf().Select(string.Concat), Gen.Elements(s_bits).ListOf().Select(s => string.Join(' ', s)));

    private static readonly Vocabulary s_vocabulary = new(s_bits.Distinct().ToDictionary(b => b, b => b.Length));

    private static readonly PhraseTable s_phrases = new(s_bits.Select(b => (b, b)).Append(("long", "what how do i is")));

    [Fact]
    public void Tokens_lie_in_the_text_one_after_the_other() => Holds(text =>
    {
        var end = 0;
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.InRange(token.Word.Length, 1, WordReader.BufferSize);
            Assert.InRange(token.Stem.Length, 1, token.Word.Length);
            Assert.Equal(token.Word, token.Word.ToLowerInvariant());
            end = token.End;
        }
    });

    [Fact]
    public void Reading_a_word_again_gives_the_same_word() => Holds(text =>
    {
        foreach (var token in TextAnalyzer.Analyze(text))
            Assert.Equal(token.Word, TextAnalyzer.Analyze(token.Word).Single().Word);
    });

    [Fact]
    public void A_cleaned_message_is_no_longer_than_it_was() =>
        Holds(text => Assert.InRange(MessageText.Clean(text).Length, 0, text.Length));

    [Fact]
    public void The_parts_of_a_message_are_one_to_four_and_hold_words_of_the_message_in_its_order() => Holds(text =>
    {
        var parts = QuestionShape.Split(text);

        Assert.InRange(parts.Count, 1, 4);
        var at = 0;
        foreach (var word in parts.SelectMany(p => p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{word}' is not in the message");
            at += word.Length;
        }
    });

    [Fact]
    public void Every_other_reader_takes_any_text() => Holds(text =>
    {
        var tokens = TextAnalyzer.Analyze(text);
        Assert.Equal(tokens.Count > 0 && text.Contains('?'), QuestionShape.IsQuestion(text, tokens) && text.Contains('?'));
        Assert.True(LanguageGuess.IsEnglish(text, tokens) || text.Any(char.IsLetter));
        Assert.All(s_phrases.Find(text, tokens), m => Assert.InRange(m.First + m.Count, 1, tokens.Count));
        Assert.All(tokens, t => Assert.True(
            s_vocabulary.Repair(t.Word) is not { } repair || s_vocabulary.Knows(t with { Word = repair })));
        Assert.False(string.IsNullOrEmpty(QuestionShape.AskingPart(text)) && text.Length > 0);
    });

    private static void Holds(Action<string> property) => Prop.ForAll(s_text.ToArbitrary(), property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(80).WithReplay(20260314, 2718281));
}
