using MentorBot.Cli;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Tests.Cli;

public sealed class SlashTextTests
{
    private static readonly Route[] s_routes =
    [
        Named("ask", new("question", "What you want to know") { Required = true, MaxLength = 30 },
            new("where", "Where the answer goes") { Choices = [new("Here", "h"), new("By message", "m")] }),
        Named("privacy show"),
        Named("privacy erase"),
        Named("help"),
        new() { Name = "privacy.erase", Run = (_, _) => throw new NotSupportedException() },
    ];

    [Theory]
    [InlineData("/ask what is dropout?", "what is dropout?", "")]
    [InlineData("ask  what is dropout?", "what is dropout?", "")]
    [InlineData("/ask question:what is dropout?", "what is dropout?", "")]
    [InlineData("/ask where:here question:what is dropout?", "what is dropout?", "h")]
    [InlineData("/ask what is dropout? where:m", "what is dropout?", "m")]
    [InlineData("/ask what does question: mean?", "what does question: mean?", "")]
    [InlineData("/ask what is nowhere:here?", "what is nowhere:here?", "")]
    public void Options_are_read_by_name_and_the_first_one_without(string text, string question, string where)
    {
        var used = SlashText.Read(text, s_routes);

        Assert.Null(used.Problem);
        Assert.Equal("ask", used.Route!.Name);
        Assert.Equal(question, used.Values["question"]);
        Assert.Equal(where, used.Values.GetValueOrDefault("where", ""));
    }

    [Fact]
    public void A_command_of_two_words_is_found()
    {
        Assert.Equal("privacy erase", SlashText.Read("/privacy  ERASE", s_routes).Route!.Name);
    }

    [Theory]
    [InlineData("/ask", "/ask needs question: What you want to know")]
    [InlineData("/ask where:there question:x", "where is one of: Here, By message.")]
    [InlineData("/ask what is the longest question of all?", "question has 36 characters; 30 are allowed.")]
    [InlineData("/help me", "/help takes no options: leave out \"me\".")]
    public void What_is_wrong_is_said(string text, string problem)
    {
        var used = SlashText.Read(text, s_routes);

        Assert.Null(used.Route);
        Assert.Equal(problem, used.Problem);
    }

    [Theory]
    [InlineData("/privcy sow", "/privacy show")]
    [InlineData("/hlep", "/help")]
    [InlineData("/privacy.erase", "/privacy erase")]
    public void For_an_unknown_command_the_nearest_are_named(string text, string nearest)
    {
        var problem = SlashText.Read(text, s_routes).Problem!;

        Assert.StartsWith($"There is no command \"{text}\". The nearest: {nearest}, ", problem, StringComparison.Ordinal);
    }

    private static Route Named(string name, params SlashOption[] options) => new()
    {
        Name = name,
        Slash = new("Does it", options),
        Run = (_, _) => Task.FromResult<Outcome>(new Outcome.Remove()),
    };
}
