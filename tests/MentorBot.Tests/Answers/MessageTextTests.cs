using MentorBot.Core.Answers;

namespace MentorBot.Tests.Answers;

public class MessageTextTests
{
    [Theory]
    [InlineData("<@123456789012345678> what is ml?", "what is ml?")]
    [InlineData("<@!123> hey <@&456> see <#789>: what is ml?", "hey see : what is ml?")]
    [InlineData("@everyone what is @here about", "what is about")]
    [InlineData("what is ml <:thonk:123456789012345678> <a:dance:1>", "what is ml")]
    [InlineData("what is ml :thinking_face: :+1:", "what is ml")]
    [InlineData("at <t:1700000000:R> or <t:1700000000>?", "at or ?")]
    [InlineData("use </salary range:123456789> now", "use now")]
    [InlineData("see <id:customize> first", "see first")]
    public void Mentions_emoji_times_and_commands_go(string message, string text) => Assert.Equal(text, MessageText.Clean(message));

    [Theory]
    [InlineData("**what** is *ml* __really__ ~~not~~ ||secret||", "what is ml really not secret")]
    [InlineData("***what*** is `pip install`?", "what is pip install?")]
    [InlineData("> quoted\nwhat is that", "quoted\nwhat is that")]
    [InlineData(">>> what is that", "what is that")]
    [InlineData("# What\n## is\n### this\n-# small", "What\nis\nthis\nsmall")]
    [InlineData("snake_case stays, 2 > 1 stays, #1 stays", "snake_case stays, 2 > 1 stays, #1 stays")]
    public void Marks_of_style_go_and_words_stay(string message, string text) => Assert.Equal(text, MessageText.Clean(message));

    [Theory]
    [InlineData("why does\n```py\nimport os?\n```\nfail?", "why does\n \nfail?")]
    [InlineData("help ```unclosed what is ml?", "help")]
    [InlineData("a ```x``` b ```y``` c", "a b c")]
    public void Code_is_no_question(string message, string text) => Assert.Equal(text, MessageText.Clean(message));

    [Theory]
    [InlineData("is [this course](https://example.org/a?b=c) good?", "is this course good?")]
    [InlineData("is [this](<https://example.org>) good?", "is this good?")]
    [InlineData("is https://example.org/a_b?c=d#e good?", "is good?")]
    [InlineData("is <https://example.org/a> good?", "is good?")]
    [InlineData("have you seen https://example.org/a?", "have you seen ?")]
    [InlineData("(see https://example.org/a), is it good?", "(see ), is it good?")]
    [InlineData("[brackets] (and) [more](text)", "[brackets] (and) [more](text)")]
    public void A_link_leaves_its_words_and_what_stands_around_it(string message, string text) =>
        Assert.Equal(text, MessageText.Clean(message));

    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("<@123>")]
    [InlineData("<:a_b:1>:tada:")]
    [InlineData("```x```")]
    [InlineData("https://example.org")]
    public void A_message_of_nothing_but_markup_is_empty(string message) => Assert.Empty(MessageText.Clean(message));

    [Fact]
    public void What_is_beyond_the_longest_message_is_not_read() =>
        Assert.Equal(new string('a', MessageText.Longest), MessageText.Clean(new string('a', MessageText.Longest) + " what is ml?"));
}
