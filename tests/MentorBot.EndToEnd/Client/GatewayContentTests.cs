using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Events;
using MentorBot.Discord.Interactions;

namespace MentorBot.EndToEnd.Client;

/// <summary>Without the privileged intent: whose text arrives, and whose does not.</summary>
public class GatewayContentTests
{
    [Fact]
    public async Task Text_comes_with_mentions_replies_direct_messages_and_message_menus_only()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        var channel = new Snowflake(bed.Channel.Id);
        var ada = bed.Server.As(bed.Person);
        await bed.Bot.SyncCommandsAsync(
            new Snowflake(bed.App.Id), CommandScope.Guild(new Snowflake(bed.Guild.Id)),
            [new CommandDefinition { Type = CommandType.Message, Name = "Answer this" }]).WaitAsync(RealTime.Limit);
        await bed.Bot.SendMessageAsync(channel, OutgoingMessage.Text("hello, I answer")).WaitAsync(RealTime.Limit);
        await bed.NextAsync<MessageCreated>();
        var answer = ada.Newest(bed.Channel)!;

        var plain = ada.Post(bed.Channel, "to everybody");
        ada.Post(bed.Channel, $"<@{bed.App.Bot.Id}> to the bot");
        ada.Post(bed.Channel, "with ping", replyTo: answer);
        ada.Post(bed.Channel, "without ping", replyTo: answer, ping: false);
        ada.Post(ada.OpenDm(bed.App.Bot), "in private");
        ada.InvokeOn(plain, "Answer this");

        Assert.Equal("", await TextAsync(bed));
        Assert.Equal($"<@{bed.App.Bot.Id}> to the bot", await TextAsync(bed));
        Assert.Equal("with ping", await TextAsync(bed));
        Assert.Equal("", await TextAsync(bed));
        Assert.Equal("in private", await TextAsync(bed));
        var asked = (await bed.NextAsync<InteractionCreated>()).Interaction.Data;
        Assert.Equal("to everybody", asked.Resolved!.Messages[asked.TargetId!.Value].Content);
    }

    [Fact]
    public async Task A_filter_knows_a_reply_to_the_bot_with_and_without_ping()
    {
        var headers = new List<MessageHeader>();
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(filter: new EventFilter { Messages = header => !header.AuthorIsBot && Keep(headers, header) });
        var ada = bed.Server.As(bed.Person);
        await bed.Bot.SendMessageAsync(new Snowflake(bed.Channel.Id), OutgoingMessage.Text("hello")).WaitAsync(RealTime.Limit);
        var answer = ada.Newest(bed.Channel)!;

        ada.Post(bed.Channel, "with ping", replyTo: answer);
        ada.Post(bed.Channel, "without ping", replyTo: answer, ping: false);
        ada.Post(bed.Channel, "alone");
        for (var i = 0; i < 3; i++)
            await bed.NextAsync<MessageCreated>();

        Assert.Equal([(true, true), (false, true), (false, false)], headers.Select(header => (header.MentionsMe, header.RepliesToMe)));
    }

    private static async Task<string> TextAsync(GatewayBed bed) => (await bed.NextAsync<MessageCreated>()).Message.Content;

    private static bool Keep(List<MessageHeader> headers, MessageHeader header)
    {
        headers.Add(header);
        return true;
    }
}
