using MentorBot.Discord.Commands;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.Tests.Discord.Commands;

/// <summary>Commands that Discord takes, and those that it would refuse.</summary>
public class CommandLimitsTests
{
    private static CommandDefinition Slash(string name, params IReadOnlyList<CommandOption> options) =>
        new() { Name = name, Description = "Does it.", Options = options };

    private static CommandOption Option(OptionType type, string name = "option") =>
        new() { Type = type, Name = name, Description = "What." };

    private static CommandOption Text(string name = "option") => Option(OptionType.Text, name);

    [Theory]
    [InlineData("ask")]
    [InlineData("ask-me_now's")]
    [InlineData("ถามคำถาม")]
    [InlineData("सवाल-पूछें")]
    [InlineData("質問")]
    [InlineData("спросить")]
    [InlineData("٣")]
    public void Names_of_many_scripts_are_fine(string name) => Assert.Empty(CommandLimits.Problems([Slash(name)]));

    [Theory]
    [InlineData("Ask")]
    [InlineData("ask me")]
    [InlineData("ask!")]
    [InlineData("ask\n")]
    [InlineData("")]
    [InlineData("Спросить")]
    [InlineData("a23456789012345678901234567890123")]
    public void Other_names_are_not(string name)
    {
        Assert.NotEmpty(CommandLimits.Problems([Slash(name)]));
        var german = new Dictionary<string, string> { ["de"] = name };
        Assert.NotEmpty(CommandLimits.Problems([Slash("ask") with { NameLocalizations = german }]));
        Assert.NotEmpty(CommandLimits.Problems([Slash("ask", Text(name))]));
    }

    [Fact]
    public void Commands_of_menus_have_free_names_and_no_description()
    {
        Assert.Empty(CommandLimits.Problems([new() { Type = CommandType.Message, Name = "Answer this" }]));
        Assert.NotEmpty(CommandLimits.Problems([new() { Type = CommandType.Message, Name = "Answer this", Description = "no" }]));
        Assert.NotEmpty(CommandLimits.Problems([new() { Type = CommandType.User, Name = "Greet", Options = [Text()] }]));
    }

    public static TheoryData<CommandDefinition, string> Refused => new()
    {
        { new() { Name = "ask", Description = "" }, "/ask.description: it must not be empty." },
        { new() { Name = "ask", Description = new string('x', 101) }, "/ask.description: at most 100 characters, it has 101." },
        { Slash("ask", [.. Enumerable.Range(0, 26).Select(i => Text($"o{i}"))]), "/ask.options: at most 25, there are 26." },
        { Slash("ask", Text("a"), Text("a")), "/ask.options: \"a\" is there twice." },
        { Slash("ask", Text("a"), Text("b") with { Required = true }), "/ask.options: required ones stand first." },
        { Slash("ask", Text() with { Autocomplete = true, Choices = [new("a", "b")] }),
            "/ask option.choices: not together with autocomplete." },
        { Slash("ask", Text() with { Choices = [new("a", 1)] }), "/ask option.choices: \"a\" has a value of another kind." },
        { Slash("ask", Option(OptionType.Integer) with { MinValue = 0.5 }), "/ask option: 0.5 is not a whole number within 2^53." },
        { Slash("ask", Option(OptionType.Boolean) with { Choices = [new("a", "b")] }),
            "/ask option.choices: only texts and numbers have them." },
        { Slash("ask", Text() with { Choices = [.. Enumerable.Range(0, 26).Select(i => new CommandChoice($"{i}", $"{i}"))] }),
            "/ask option.choices: at most 25, there are 26." },
        { Slash("ask", Text() with { Choices = [new("a", new string('x', 101))] }),
            "/ask option.choices[0].value: at most 100 characters, it has 101." },
        { Slash("ask", Option(OptionType.SubCommand, "a"), Text("b")), "/ask.options: subcommands cannot stand beside other options." },
        { Slash("ask", Option(OptionType.SubCommandGroup, "a") with { Options = [Text()] }),
            "/ask a.options: a group has nothing but subcommands." },
        { Slash("ask", Option(OptionType.SubCommand, "a") with { Options = [Option(OptionType.SubCommand, "b")] }),
            "/ask a.options: a subcommand has no subcommands." },
        { Slash("ask", Text() with { MinLength = 5, MaxLength = 4 }), "/ask option.min_length: it is more than max_length." },
        { Slash("ask", Text() with { ChannelTypes = [ChannelType.Text] }), "/ask option.channel_types: only channels have them." },
        { Slash("ask", [.. Enumerable.Range(0, 4).Select(i => Text($"o{i}") with { Choices =
            [.. Enumerable.Range(0, 25).Select(c => new CommandChoice(new string('n', 90), new string('v', 90 + (c % 10))))] })]),
            "/ask: all texts together at most 8000 characters, they have" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_would_refuse_is_told_with_its_place(CommandDefinition command, string problem) =>
        Assert.Contains(CommandLimits.Problems([command]), line => line.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_scope_has_a_hundred_slash_commands_and_fifteen_of_each_menu()
    {
        Assert.Empty(CommandLimits.Problems([.. Enumerable.Range(0, 100).Select(i => Slash($"c{i}"))]));
        Assert.NotEmpty(CommandLimits.Problems([.. Enumerable.Range(0, 101).Select(i => Slash($"c{i}"))]));
        Assert.NotEmpty(CommandLimits.Problems([.. Enumerable.Range(0, 16).Select(i =>
            new CommandDefinition { Type = CommandType.User, Name = $"c{i}" })]));
        Assert.NotEmpty(CommandLimits.Problems([Slash("same"), Slash("same")]));
    }

    [Fact]
    public void The_longest_translation_counts()
    {
        var translated = Slash("ask", [.. Enumerable.Range(0, 25).Select(i => Text($"o{i}") with
        {
            Choices = [.. Enumerable.Range(0, 4).Select(c => new CommandChoice("n", $"{c}")
            {
                NameLocalizations = new Dictionary<string, string> { ["de"] = new string('x', 100) },
            })],
        })]);
        Assert.Contains(CommandLimits.Problems([translated]), line => line.Contains("8000"));
    }
}
