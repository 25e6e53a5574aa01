using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Discord;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.Tests.Discord.Entities;

/// <summary>Discord leaves fields out, sends null for them, and adds new ones; a record survives all of it.</summary>
public class WireRecordTests
{
    private static Message ReadMessage(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Message)!;

    private static Interaction ReadInteraction(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":null,"author":null,"mentions":null,"embeds":null,"guild_id":null,"id":null,"flags":null,"nonce":null}""")]
    public void Absent_and_null_fields_read_as_empty(string json)
    {
        var message = ReadMessage(json);

        Assert.Equal("", message.Content);
        Assert.Empty(message.Mentions);
        Assert.Empty(message.Embeds);
        Assert.Equal("", message.Author.Username);
        Assert.Null(message.GuildId);
        Assert.Null(message.Nonce);
        Assert.Equal(default, message.Id);
    }

    [Fact]
    public void A_message_keeps_what_it_says()
    {
        var message = ReadMessage(
            """
            {"id":"1100000000000000001","channel_id":42,"guild_id":"7","type":19,"flags":32768,"content":"hello",
             "author":{"id":"5","username":"ana","global_name":"Ana","bot":false,"new_field":[1]},"member":{"roles":["9"],"nick":null},
             "timestamp":"2026-01-02T03:04:05.678901+00:00","nonce":12345,"mention_roles":["8"],
             "message_reference":{"message_id":"6"},"referenced_message":{"id":"6","content":"earlier"},
             "components":[{"type":17,"components":[{"type":1,"components":[{"type":2,"custom_id":"x","label":"Go"}]}]}],
             "brand_new":{"deep":true}}
            """);

        Assert.Equal(1100000000000000001u, message.Id.Value);
        Assert.Equal(new Snowflake(42), message.ChannelId);
        Assert.Equal(MessageType.Reply, message.Type);
        Assert.Equal(MessageFlags.IsComponentsV2, message.Flags);
        Assert.Equal("Ana", message.Author.DisplayName);
        Assert.Equal([new Snowflake(9)], message.Member!.Roles);
        Assert.Equal("12345", message.Nonce!.Value.Value);
        Assert.Equal("earlier", message.ReferencedMessage!.Content);
        Assert.Equal("x", message.Components[0].All.Single(component => component.Type == ComponentType.Button).CustomId);
    }

    [Fact]
    public void Kinds_that_do_not_exist_yet_survive()
    {
        var channel = JsonSerializer.Deserialize("""{"id":"1","type":99,"flags":1073741824}""", DiscordJson.Default.Channel)!;

        Assert.Equal(99, (int)channel.Type);
        Assert.Equal(1L << 30, (long)channel.Flags!.Value);
    }

    [Theory]
    [InlineData("\"3072\"", 3072UL)]
    [InlineData("3072", 3072UL)]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    [InlineData("\"18446744073709551617\"", 1UL)]
    public void Permission_sets_of_any_length_are_read(string json, ulong bits)
    {
        var role = JsonSerializer.Deserialize($$"""{"permissions":{{json}}}""", DiscordJson.Default.Role)!;

        Assert.Equal((Permissions)bits, role.Permissions);
    }

    [Fact]
    public void Ids_and_permissions_are_written_as_strings()
    {
        var json = JsonSerializer.Serialize(
            new Role { Id = new Snowflake(12), Permissions = Permissions.ViewChannel | Permissions.BypassSlowmode },
                DiscordJson.Default.Role);

        Assert.Contains("\"id\":\"12\"", json);
        Assert.Contains("\"permissions\":\"4503599627371520\"", json);
    }

    [Fact]
    public void A_command_with_a_subcommand_gives_its_path_and_arguments()
    {
        var interaction = ReadInteraction(
            """
            {"id":"1","application_id":"2","type":2,"token":"very-secret","channel":{"id":"77","type":0},
             "member":{"user":{"id":"5"},"permissions":"8"},
             "authorizing_integration_owners":{"0":"0","1":"5"},"locale":"pt-BR","context":1,
             "data":{"id":"3","name":"roadmap","type":1,"options":[{"name":"show","type":1,"options":[
               {"name":"role","type":3,"value":"data"},{"name":"weeks","type":4,"value":12},{"name":"who","type":6,"value":"5"}]}],
               "resolved":{"users":{"5":{"id":"5","username":"ana"}}}}}
            """);

        Assert.Equal(["roadmap", "show"], interaction.Data.Path);
        Assert.Equal("data", interaction.Data.Argument("role")!.Text);
        Assert.Equal(12, interaction.Data.Argument("weeks")!.Integer);
        Assert.Equal("ana", interaction.Data.Resolved.Users[interaction.Data.Argument("who")!.Id!.Value].Username);
        Assert.Equal(new Snowflake(5), interaction.Invoker.Id);
        Assert.Equal(new Snowflake(77), interaction.ChannelId);
        Assert.Equal(Permissions.Administrator, interaction.Member!.Permissions);
        Assert.Equal(InteractionContext.BotDirect, interaction.Context);
    }

    [Fact]
    public void A_form_is_read_from_labels_and_from_rows()
    {
        var interaction = ReadInteraction(
            """
            {"type":5,"data":{"custom_id":"goal","components":[
              {"type":18,"id":1,"component":{"type":4,"custom_id":"why","value":"because"}},
              {"type":18,"component":{"type":22,"custom_id":"days","values":["mon","tue"]}},
              {"type":18,"component":{"type":23,"custom_id":"agree","value":true}},
              {"type":18,"component":{"type":21,"custom_id":"level","value":null}},
              {"type":1,"components":[{"type":4,"custom_id":"old","value":"row"}]},
              {"type":10,"id":9}]}}
            """);

        Assert.Equal("because", interaction.Data.Text("why"));
        Assert.Equal(["mon", "tue"], interaction.Data.Field("days")!.Values);
        Assert.Equal(JsonValueKind.True, interaction.Data.Field("agree")!.Value!.Value.ValueKind);
        Assert.Null(interaction.Data.Text("level"));
        Assert.Equal("row", interaction.Data.Text("old"));
        Assert.Null(interaction.Data.Text("nothing"));
    }

    [Fact]
    public void The_option_being_typed_into_is_found()
    {
        var interaction = ReadInteraction(
            """
            {"type":4,"data":{"name":"ask","options":[
             {"name":"a","type":3,"value":"x"},{"name":"b","type":10,"value":"1.","focused":true}]}}
            """);

        Assert.Equal("b", interaction.Data.Focused!.Name);
        Assert.Equal("1.", interaction.Data.Focused.Text);
        Assert.Null(interaction.Data.Focused.Number);
    }

    [Fact]
    public void The_token_of_an_interaction_never_prints()
    {
        var interaction = ReadInteraction("""{"id":"1","token":"very-secret"}""");

        Assert.DoesNotContain("very-secret", interaction.ToString());
        Assert.DoesNotContain("very-secret", JsonSerializer.Serialize(interaction, DiscordJson.Default.Interaction));
        Assert.DoesNotContain("very-secret", new { interaction.Token }.ToString());
    }

    [Fact]
    public void Random_and_truncated_json_is_read_or_refused_as_json()
    {
        const string whole =
            """{"id":"1","type":2,"data":{"name":"a","options":[{"name":"b","type":3,"value":"c"}],"resolved":{"users":{"1":{}}}}}""";
        var damaged =
            from at in Gen.Choose(0, whole.Length - 1)
            from length in Gen.Choose(0, 12)
            from put in Gen.Elements("", "null", "{", "]", "\"", "1e999", "-1", "\\u", "[[", "0")
            select whole[..at] + put + whole[Math.Min(whole.Length, at + length)..];

        Prop.ForAll(damaged.ToArbitrary(), json => Record.Exception(() => ReadInteraction(json)) is null or JsonException)
            .QuickCheckThrowOnFailure();
    }
}
