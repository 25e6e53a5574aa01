using System.Text.Json;
using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;

namespace MentorBot.Tests.Discord.Commands;

/// <summary>When what Discord has is what the bot wants, written in another way.</summary>
public class CommandFormTests
{
    private static readonly CommandDefinition Ask = new()
    {
        Name = "ask",
        Description = "Asks a question.",
        NameLocalizations = new Dictionary<string, string> { ["de"] = "frag", ["th"] = "ถาม" },
        DefaultMemberPermissions = Permissions.ManageGuild,
        Options =
        [
            new() { Type = OptionType.Text, Name = "question", Description = "What?", Required = true, MaxLength = 300 },
            new() { Type = OptionType.Integer, Name = "weeks", Description = "How many?", MinValue = 1,
                Choices = [new("One", 1), new("Two", 2)] },
        ],
    };

    /// <summary>The same as <see cref="Ask"/>, with all that Discord adds.</summary>
    private const string AsDiscordHasIt =
        """
        {"id":"1","application_id":"2","version":"3","type":1,"name":"ask","name_localizations":{"th":"ถาม","de":"frag"},
         "description":"Asks a question.","description_localizations":null,"default_member_permissions":"32","dm_permission":true,
         "contexts":[1,0],"integration_types":[0],"nsfw":false,"options":[
          {"type":3,"name":"question","name_localizations":null,"description":"What?",
           "description_localizations":{},"required":true,"max_length":300},
          {"type":4,"name":"weeks","description":"How many?","required":false,"min_value":1.0,"autocomplete":false,
           "choices":[{"name":"One","name_localizations":null,"value":1},{"name":"Two","value":2}]}]}
        """;

    private static RegisteredCommand Present(string json) => JsonSerializer.Deserialize(json, RestJson.Default.RegisteredCommand)!;

    private static bool Same(CommandDefinition wanted, string present, CommandScope scope = default) =>
        CommandForm.Same(scope, [CommandForm.In(scope, wanted)], [Present(present)]);

    [Fact]
    public void Defaults_and_order_of_keys_are_no_difference() => Assert.True(Same(Ask, AsDiscordHasIt));

    [Fact]
    public void On_a_server_contexts_do_not_count() => Assert.True(
        Same(Ask, AsDiscordHasIt.Replace("\"contexts\":[1,0],\"integration_types\":[0]", "\"contexts\":null"),
            CommandScope.Guild(new Snowflake(9))));

    public static TheoryData<string, string> Differences => new()
    {
        { "Asks a question.", "Asks something." },
        { "frag", "frage" },
        { "\"32\"", "\"0\"" },
        { "\"32\"", "null" },
        { "[1,0]", "[0]" },
        { "\"integration_types\":[0]", "\"integration_types\":[0,1]" },
        { "\"required\":true", "\"required\":false" },
        { "300", "301" },
        { "\"value\":2", "\"value\":3" },
        { "One", "Eins" },
        { "\"type\":1", "\"type\":2" },
        { "\"nsfw\":false", "\"nsfw\":true" },
        { "question\"", "asked\"" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Everything_that_people_would_notice_is_one(string was, string @is) =>
        Assert.False(Same(Ask, AsDiscordHasIt.Replace(was, @is)));

    [Fact]
    public void The_order_of_commands_is_none_and_the_order_of_options_is_one()
    {
        CommandDefinition other = new() { Type = CommandType.Message, Name = "Answer this" };
        var (ask, menu) = (CommandForm.In(default, Ask), CommandForm.In(default, other));

        Assert.True(CommandForm.Same(default, [ask, menu], [menu, ask]));
        Assert.False(CommandForm.Same(default, [ask, menu], [ask]));
        Assert.False(CommandForm.Same(default, [ask], [ask with { Options = [.. ask.Options!.Reverse()] }]));
    }

    [Fact]
    public void What_is_sent_leaves_nothing_to_defaults()
    {
        var json = JsonSerializer.Serialize<IReadOnlyList<CommandDefinition>>(
            [CommandForm.In(default, new() { Name = "x", Description = "y" })], RestJson.Default.IReadOnlyListCommandDefinition);

        Assert.Equal("""[{"type":1,"name":"x","description":"y","contexts":[0,1],"integration_types":[0]}]""", json);
    }
}
