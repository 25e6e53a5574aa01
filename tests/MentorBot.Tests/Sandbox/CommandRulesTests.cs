using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.Rest.Validation.Commands;

namespace MentorBot.Tests.Sandbox;

public sealed class CommandRulesTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("ask-me_now'1")]
    [InlineData("вопрос")]
    [InlineData("सवाल")]
    [InlineData("คำถาม")]
    [InlineData("質問")]
    public void Names_of_one_word_in_any_script_pass(string name) => Assert.Empty(Check(Slash(name)));

    [Theory]
    [InlineData("Ask", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("ask me", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("ask!", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("ВОПРОС", "name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("", "name BASE_TYPE_REQUIRED")]
    [InlineData("a23456789012345678901234567890123", "name BASE_TYPE_BAD_LENGTH")]
    public void Other_names_are_refused(string name, string error) => Assert.Equal([error], Check(Slash(name)));

    [Theory]
    [InlineData("""{"type":3,"name":"Answer this"}""")]
    [InlineData("""{"type":2,"name":"Profile","description":""}""")]
    [InlineData("""
        {"name":"a","description":"b","default_member_permissions":"0","contexts":[0,1],"integration_types":[0,1],
        "nsfw":true}
        """)]
    [InlineData("""{"name":"a","description":"b","name_localizations":{"de":"frage"},"description_localizations":{"zh-TW":"x"}}""")]
    public void Commands_as_Discord_takes_them_pass(string command) => Assert.Empty(Check(command));

    [Theory]
    [InlineData("""{"name":"a"}""", "description BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":3,"name":"a","description":"b"}""", "description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION")]
    [InlineData("""{"type":9,"name":"a","description":"b"}""", "type BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"a","description":"b","contexts":[0,0]}""", "contexts.1 SET_TYPE_ALREADY_CONTAINS_VALUE")]
    [InlineData("""{"name":"a","description":"b","contexts":[7]}""", "contexts.0 BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"a","description":"b","default_member_permissions":"x"}""", "default_member_permissions NUMBER_TYPE_COERCE")]
    [InlineData("""{"name":"a","description":"b","name_localizations":{"xx":"c"}}""", "name_localizations.xx BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"a","description":"b","name_localizations":{"de":"C D"}}""",
        "name_localizations.de APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[]""", "DICT_TYPE_CONVERT")]
    public void Commands_with_a_fault_are_refused(string command, string error) => Assert.Equal([error], Check(command));

    [Theory]
    [InlineData("""{"type":3,"name":"q","description":"d","required":true,"min_length":1,"max_length":6000,"autocomplete":true}""")]
    [InlineData("""{"type":4,"name":"q","description":"d","choices":[{"name":"One","value":1}]}""")]
    [InlineData("""{"type":10,"name":"q","description":"d","min_value":0.5,"max_value":1.5}""")]
    [InlineData("""{"type":7,"name":"q","description":"d","channel_types":[0,15]}""")]
    [InlineData("""
        {"type":2,"name":"g","description":"d","options":[{"type":1,"name":"s","description":"d",
        "options":[{"type":5,"name":"q","description":"d"}]}]}
        """)]
    public void Options_as_Discord_takes_them_pass(string option) => Assert.Empty(Check(Slash("ask", option)));

    [Theory]
    [InlineData("""{"type":12,"name":"q","description":"d"}""", "options.0.type BASE_TYPE_CHOICES")]
    [InlineData("""{"type":3,"name":"Q","description":"d"}""", "options.0.name APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"type":3,"name":"q"}""", "options.0.description BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":3,"name":"q","description":"d","autocomplete":true,"choices":[{"name":"a","value":"a"}]}""",
        "options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE")]
    [InlineData("""{"type":5,"name":"q","description":"d","autocomplete":true}""", "options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""{"type":3,"name":"q","description":"d","choices":[{"name":"a","value":"a"},{"name":"a","value":"b"}]}""",
        "options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED")]
    [InlineData("""{"type":4,"name":"q","description":"d","choices":[{"name":"a","value":"x"}]}""",
        "options.0.choices.0.value NUMBER_TYPE_COERCE")]
    [InlineData("""{"type":3,"name":"q","description":"d","min_length":5,"max_length":4}""",
        "options.0.min_length APPLICATION_COMMAND_OPTIONS_RANGE_INVALID")]
    [InlineData("""{"type":3,"name":"q","description":"d","max_length":6001}""", "options.0.max_length NUMBER_TYPE_MAX")]
    [InlineData("""{"type":3,"name":"q","description":"d","options":[{"type":3,"name":"r","description":"d"}]}""",
        "options.0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""{"type":1,"name":"s","description":"d","options":[{"type":1,"name":"r","description":"d"}]}""",
        "options.0.options.0.type BASE_TYPE_CHOICES")]
    [InlineData("""{"type":2,"name":"g","description":"d","options":[{"type":3,"name":"r","description":"d"}]}""",
        "options.0.options.0.type BASE_TYPE_CHOICES")]
    public void Options_with_a_fault_are_refused_where_they_stand(string option, string error) =>
        Assert.Equal([error], Check(Slash("ask", option)));

    [Fact]
    public void Required_options_come_first()
    {
        const string optional = """{"type":3,"name":"a","description":"d"}""";
        const string required = """{"type":3,"name":"b","description":"d","required":true}""";
        Assert.Empty(Check(Slash("ask", required, optional)));
        Assert.Equal(["options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"], Check(Slash("ask", optional, required)));
    }

    [Fact]
    public void Names_of_options_are_unique_in_every_language()
    {
        const string one = """{"type":3,"name":"a","description":"d","name_localizations":{"de":"frage"}}""";
        const string two = """{"type":3,"name":"b","description":"d","name_localizations":{"de":"frage"}}""";
        Assert.Equal(["options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED"], Check(Slash("ask", one, two)));
        Assert.Equal(["options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED"],
            Check(Slash("ask", """{"type":3,"name":"a","description":"d"}""", """{"type":4,"name":"a","description":"e"}""")));
    }

    [Fact]
    public void Subcommands_and_values_do_not_mix() =>
        Assert.Equal(["options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"],
            Check(Slash("ask", """{"type":1,"name":"s","description":"d"}""", """{"type":3,"name":"q","description":"d"}""")));

    [Fact]
    public void Twenty_five_options_and_choices_are_the_most()
    {
        var options = Enumerable.Range(0, 26).Select(i => $$"""{"type":3,"name":"o{{i}}","description":"d"}""").ToArray();
        Assert.Empty(Check(Slash("ask", options[..25])));
        Assert.Equal(["options BASE_TYPE_BAD_LENGTH"], Check(Slash("ask", options)));
        var choices = string.Join(",", Enumerable.Range(0, 26).Select(i => $$"""{"name":"c{{i}}","value":"v"}"""));
        Assert.Equal(["options.0.choices BASE_TYPE_BAD_LENGTH"],
            Check(Slash("ask", $$"""{"type":3,"name":"q","description":"d","choices":[{{choices}}]}""")));
    }

    [Fact]
    public void A_command_has_eight_thousand_characters_at_most_and_the_longest_language_counts()
    {
        var choices = string.Join(",", Enumerable.Range(0, 25).Select(i => $$"""{"name":"{{i:00}}","value":"{{new string('v', 100)}}"}"""));
        var options = Enumerable.Range(0, 3)
            .Select(i => $$"""{"type":3,"name":"o{{i}}","description":"d","choices":[{{choices}}]}""").ToArray();
        Assert.Empty(Check(Slash("ask", options)));
        var large = JsonNode.Parse(Slash("ask", options))!.AsObject();
        foreach (var choice in large["options"]!.AsArray().SelectMany(option => option!["choices"]!.AsArray()))
            choice!["name_localizations"] = new JsonObject { ["de"] = choice["name"] + "-sieben-mehr" };
        Assert.Equal(["APPLICATION_COMMAND_TOO_LARGE"], Check(large.ToJsonString()));
    }

    [Fact]
    public void Two_commands_of_a_list_may_share_a_name_only_when_they_are_of_different_types()
    {
        Assert.Empty(All("""[{"name":"a","description":"b"},{"type":3,"name":"a"}]"""));
        Assert.Equal(["1.name APPLICATION_COMMANDS_DUPLICATE_NAME"],
            All("""[{"name":"a","description":"b"},{"type":1,"name":"a","description":"c"}]"""));
        Assert.Equal(["1.description BASE_TYPE_REQUIRED"], All("""[{"name":"a","description":"b"},{"name":"c"}]"""));
    }

    private static string Slash(string name, params string[] options) =>
        $$"""{"name":"{{name}}","description":"What it does","options":[{{string.Join(",", options)}}]}""";

    private static IReadOnlyList<string> Check(string command) =>
        FormErrors.Of(form => CommandRules.Check(new Field(form, JsonNode.Parse(command), [])));

    private static IReadOnlyList<string> All(string commands) =>
        FormErrors.Of(form => CommandRules.CheckAll(new Field(form, JsonNode.Parse(commands), [])));
}
