using MentorBot.Cli;
using MentorBot.Tests.Features.Help;
using Spectre.Console;

namespace MentorBot.Tests.Cli;

public sealed class TryCommandTests(HelpWorld world) : IClassFixture<HelpWorld>
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task A_command_is_run_and_its_reply_printed_as_plain_text()
    {
        Assert.Equal(CommandLine.Done, await Try("/about"));

        Assert.Contains("About MentorBot", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nKnowledge: version ", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("Measured on the shipped knowledge", _out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("```", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_terminal_with_colours_it_is_a_card()
    {
        Assert.Equal(CommandLine.Done, await Try("/help", ansi: true));

        Assert.Contains("╭", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("What is overfitting?", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_printed_as_its_fields()
    {
        Assert.Equal(CommandLine.Done, await Try("/form"));

        Assert.Contains("Your name: Any.", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_an_error_with_its_reason()
    {
        Assert.Equal(CommandLine.InputHasProblems, await Try("/refuse"));

        Assert.Equal("Not today.", _error.ToString().Trim());
    }

    [Theory]
    [InlineData("", "There is no command. Write it after 'try'")]
    [InlineData("/hepl", "The nearest: /help")]
    [InlineData("/ask", "/ask needs question")]
    public async Task What_cannot_be_run_is_wrong_usage(string text, string said)
    {
        Assert.Equal(CommandLine.WrongUsage, await Try(text));

        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_out.ToString());
    }

    private Task<int> Try(string text, bool ansi = false) =>
        TryCommand.RunAsync(world.Parts, text, AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(_out),
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
        }), _error, CancellationToken.None);
}
