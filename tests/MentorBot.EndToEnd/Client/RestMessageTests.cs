using System.Text;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Rest.Errors;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Client;

/// <summary>Messages as the client sends, reads and changes them.</summary>
public class RestMessageTests
{
    private static readonly OutgoingMessage Hello = OutgoingMessage.Text("hello");

    [Fact]
    public async Task A_card_with_a_file_arrives_and_is_read_back()
    {
        await using var bed = await RestBed.StartAsync();
        var card = OutgoingMessage.Of(
            new Container(
                new TextDisplay("# Roadmap"), new Separator(), new AttachedFile(new Media("attachment://plan.txt")),
                new ActionRow(new Button("v1|more", "More", ButtonStyle.Primary), Button.Link("Read", new Uri("https://example.org")))))
            with
        { Files = [new OutgoingFile("plan.txt", "week 1"u8.ToArray()) { ContentType = "text/plain", Description = "The plan" }] };

        var sent = await bed.Rest.SendMessageAsync(bed.Channel, card).Soon();
        var read = await bed.Rest.GetMessageAsync(bed.Channel, sent.Id).Soon();

        Assert.True(read.Flags!.Value.HasFlag(MessageFlags.IsComponentsV2));
        Assert.Contains(read.Components.SelectMany(part => part.All), part => part.CustomId == "v1|more");
        Assert.Equal("plan.txt", Assert.Single(read.Attachments).Filename);
        Assert.Equal("week 1", Encoding.UTF8.GetString(Assert.Single(Assert.Single(bed.Messages).Attachments).Bytes.Span));
    }

    [Fact]
    public async Task Mentions_notify_only_those_who_are_listed()
    {
        await using var bed = await RestBed.StartAsync();
        var (ada, bob) = (bed.Ada.User.Id, bed.Server.World.AddUser("bob"));
        bed.Server.World.AddMember(bed.Guild, bob);
        var text = OutgoingMessage.Text($"<@{ada}> <@{bob.Id}> @everyone");

        await bed.Rest.SendMessageAsync(bed.Channel, text).Soon();
        Assert.Empty(bed.Messages[^1].Pinged);

        var sent = await bed.Rest.SendMessageAsync(bed.Channel, text with { Mentions = new() { Users = [new(bob.Id)] } }).Soon();
        Assert.Equal([bob.Id], bed.Messages[^1].Pinged);

        await bed.Rest.EditMessageAsync(bed.Channel, sent.Id, text).Soon();
        Assert.All(bed.Calls.Where(call => call.Method is "POST" or "PATCH"), call =>
            Assert.NotNull(call.Request!["allowed_mentions"]!["parse"]));
    }

    [Fact]
    public async Task A_reply_refers_and_stands_alone_when_its_target_is_gone()
    {
        await using var bed = await RestBed.StartAsync();
        var question = bed.Ada.Post(bed.Text, "why?");

        var reply = await bed.Rest.SendMessageAsync(bed.Channel, Hello with { ReplyTo = new(question.Id) }).Soon();
        Assert.Equal(MessageType.Reply, reply.Type);
        Assert.Equal("why?", reply.ReferencedMessage!.Content);

        bed.Ada.Delete(question);
        var alone = await bed.Rest.SendMessageAsync(bed.Channel, Hello with { ReplyTo = new(question.Id) }).Soon();
        Assert.Equal(MessageType.Default, alone.Type);
    }

    [Fact]
    public async Task An_edit_turns_a_text_into_a_card()
    {
        await using var bed = await RestBed.StartAsync();
        var sent = await bed.Rest.SendMessageAsync(bed.Channel, Hello with { Embeds = [new Embed { Title = "t" }] }).Soon();

        var edited = await bed.Rest.EditMessageAsync(bed.Channel, sent.Id, OutgoingMessage.Of(new TextDisplay("new"))).Soon();

        Assert.Equal("", edited.Content);
        Assert.Empty(edited.Embeds);
        Assert.Equal("new", Assert.Single(edited.Components).Content);
    }

    [Fact]
    public async Task An_edit_keeps_the_files_it_names_and_no_others()
    {
        await using var bed = await RestBed.StartAsync();
        var two = Hello with { Files = [new("a.txt", "a"u8.ToArray()), new("b.txt", "b"u8.ToArray())] };
        var sent = await bed.Rest.SendMessageAsync(bed.Channel, two).Soon();

        var edited = await bed.Rest
            .EditMessageAsync(
                bed.Channel, sent.Id, Hello with { KeptAttachments = [sent.Attachments[1].Id], Files = [new("c.txt", "c"u8.ToArray())] }).Soon();

        Assert.Equal(["b.txt", "c.txt"], edited.Attachments.Select(file => file.Filename));
    }

    [Fact]
    public async Task Messages_are_listed_deleted_pinned_and_reacted_to()
    {
        await using var bed = await RestBed.StartAsync();
        var ids = new List<Snowflake>();
        for (var i = 0; i < 5; i++)
            ids.Add(new(bed.Ada.Post(bed.Text, $"{i}").Id));
        var rest = bed.Rest;

        Assert.Equal(["1", "0"], (await rest.GetMessagesAsync(bed.Channel, new() { Before = ids[2] })).Select(message => message.Content));
        Assert.Equal(["4", "3"], (await rest.GetMessagesAsync(bed.Channel, new() { After = ids[2] })).Select(message => message.Content));
        Assert.Equal(["3", "2", "1"],
            (await rest.GetMessagesAsync(bed.Channel, new() { Around = ids[2], Limit = 3 })).Select(message => message.Content));

        await rest.AddReactionAsync(bed.Channel, ids[0], Emoji.Unicode("👍"));
        Assert.True(Assert.Single((await rest.GetMessageAsync(bed.Channel, ids[0])).Reactions).Me);
        await rest.RemoveOwnReactionAsync(bed.Channel, ids[0], Emoji.Unicode("👍"));
        await rest.PinAsync(bed.Channel, ids[1]);
        var pins = await rest.GetPinsAsync(bed.Channel);
        Assert.Equal("1", Assert.Single(pins.Items).Message.Content);
        Assert.Empty((await rest.GetPinsAsync(bed.Channel, before: pins.Items[0].PinnedAt)).Items);
        await rest.UnpinAsync(bed.Channel, ids[1]);
        await rest.DeleteMessagesAsync(bed.Channel, [ids[0], ids[1]]);
        await rest.DeleteMessageAsync(bed.Channel, ids[2], "over");
        await rest.ShowTypingAsync(bed.Channel);

        Assert.Equal(["3", "4"],
            bed.Messages.Where(message => message.Type == World.MessageType.Default).Select(message => message.Content));
    }

    [Fact]
    public async Task What_the_bot_needs_to_know_is_read()
    {
        await using var bed = await RestBed.StartAsync();
        var (rest, guild) = (bed.Rest, new Snowflake(bed.Guild.Id));

        Assert.StartsWith("ws://127.0.0.1", (await rest.GetGatewayAsync()).Url);
        Assert.Equal("Mentor", (await rest.GetApplicationAsync()).Name);
        Assert.True((await rest.GetOwnUserAsync()).Bot);
        Assert.Equal("ada", (await rest.GetUserAsync(new(bed.Ada.User.Id))).Username);
        Assert.Equal("Learners", (await rest.GetGuildAsync(guild)).Name);
        Assert.Contains(await rest.GetGuildChannelsAsync(guild), channel => channel.Name == "general");
        Assert.Contains(await rest.GetRolesAsync(guild), role => role.Name == "@everyone");
        Assert.Equal(bed.Ada.User.Id, (await rest.GetMemberAsync(guild, new(bed.Ada.User.Id))).User!.Id.Value);
        var own = new List<string>();
        await foreach (var one in rest.GetOwnGuildsAsync())
            own.Add(one.Name);
        Assert.Equal(["Learners"], own);
        Assert.Equal(ChannelType.Text, (await rest.GetChannelAsync(bed.Channel)).Type);
        Assert.Equal("renamed", (await rest.EditChannelAsync(bed.Channel, new ChannelEdit { Name = "renamed", Topic = "t" })).Name);
        await rest.DeleteChannelAsync(bed.Channel, "done");
        Assert.Equal(DiscordErrorCode.UnknownChannel,
            (await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetChannelAsync(bed.Channel))).Code);
    }

    [Fact]
    public async Task A_closed_conversation_and_a_lost_right_are_told_by_their_codes()
    {
        await using var bed = await RestBed.StartAsync();
        var direct = await bed.Rest.OpenDirectAsync(new(bed.Ada.User.Id)).Soon();
        await bed.Rest.SendMessageAsync(direct.Id, Hello).Soon();

        bed.Ada.CloseDms();
        var closed = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.SendMessageAsync(direct.Id, Hello).Soon());
        Assert.Equal(DiscordErrorCode.CannotMessageUser, closed.Code);

        bed.Server.Faults.Revoke(bed.Text, bed.App.Bot, World.Permissions.SendMessages);
        var refused = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon());
        Assert.Equal(DiscordErrorCode.MissingPermission, refused.Code);

        bed.Server.Faults.Revoke(bed.Text, bed.App.Bot, World.Permissions.ViewChannel);
        var unseen = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon());
        Assert.Equal(DiscordErrorCode.MissingAccess, unseen.Code);
    }
}
