using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Discord.Components;

namespace MentorBot.Tests.Discord.Components;

/// <summary>Long texts in parts.</summary>
public class TextPartsTests
{
    private static string Words(int length) => string.Concat(Enumerable.Repeat("abcdefghi ", length / 10));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_blank_text_has_no_parts(string text) => Assert.Empty(TextParts.Of(text, 2000));

    [Fact]
    public void A_text_that_fits_is_one_part() => Assert.Equal(["short"], TextParts.Of("short", 2000));

    [Fact]
    public void Paragraphs_are_kept_together_before_lines_and_lines_before_words()
    {
        var (first, second) = (Words(60).Trim(), Words(60).Trim());
        Assert.Equal([first, second], TextParts.Of($"{first}\n\n{second}", 110));
        Assert.Equal([$"{first}", second], TextParts.Of($"{first}\n{second}", 110));
        Assert.All(TextParts.Of(Words(1000), 110), part => Assert.EndsWith("abcdefghi", part));
    }

    [Fact]
    public void A_block_of_code_goes_on_with_its_language()
    {
        var code = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"    line {i};"));
        var parts = TextParts.Of($"Look:\n```csharp\n{code}\n```\nDone.", 200);

        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.Equal(0, part.Split("```").Length % 2 - 1));
        Assert.All(parts.Skip(1), part => Assert.StartsWith("```csharp\n    line", part));
        Assert.EndsWith("Done.", parts[^1]);
    }

    [Fact]
    public void A_block_that_begins_at_the_end_of_a_part_begins_in_the_next()
    {
        var parts = TextParts.Of($"{Words(80).Trim()}\n```sql\nselect {Words(100)}\n```", 110);
        Assert.DoesNotContain("```", parts[0]);
        Assert.StartsWith("```sql\nselect", parts[1]);
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("नि")]
    [InlineData("e\u0301")]
    [InlineData("שלום")]
    public void What_a_reader_takes_for_one_character_stays_whole(string character)
    {
        var parts = TextParts.Of(string.Concat(Enumerable.Repeat(character, 300)), 101);
        Assert.All(parts, part => Assert.Equal(0, part.Length % (character == "שלום" ? 1 : character.Length)));
    }

    [Fact]
    public void Every_text_comes_back_in_parts_that_fit()
    {
        var pieces = Gen.Elements(
            "word ", "a", "\n", "\n\n", "``` ", "```csharp\n", "```\n", "👩‍👧", "\U0001F600", "é", "e\u0301\u0302", "שלום ", "    ", Words(150),
            new string('x', 250), "x\ud800");
        var texts = from list in Gen.ListOf(pieces) select string.Concat(list);

        Prop.ForAll(texts.ToArbitrary(), text => Enumerable.Range(0, 3).All(i => Holds(text, 100 + (i * 33)))).QuickCheckThrowOnFailure();
    }

    private static bool Holds(string text, int limit)
    {
        var parts = TextParts.Of(text, limit);
        return parts.All(part => part.Length <= limit && !string.IsNullOrWhiteSpace(part)) && Bare(string.Concat(parts)) == Bare(text);
    }

    /// <summary>Without blanks and fences, which are what may come and go.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var line in text.Replace("csharp", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal))
            if (!char.IsWhiteSpace(line))
                bare.Append(line);
        return bare.ToString();
    }
}
