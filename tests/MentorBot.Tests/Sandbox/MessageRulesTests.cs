using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.Tests.Sandbox;

public sealed class MessageRulesTests
{
    private readonly ChatWorld _chat = new();

    [Fact]
    public void Without_message_content_a_bot_reads_only_what_is_said_to_it()
    {
        var plain = _chat.Say(_chat.Bob, "hello all");
        var mention = _chat.Say(_chat.Bob, $"<@{_chat.App.Id}> hello");
        var own = _chat.Say(_chat.App.Bot, "I am here");
        Assert.Equal("", _chat.ReadByBot(plain));
        Assert.Equal(mention.Content, _chat.ReadByBot(mention));
        Assert.Equal(own.Content, _chat.ReadByBot(own));
        Assert.Equal("yes", _chat.ReadByBot(_chat.Reply(_chat.Bob, own, "yes")));
        Assert.Equal("", _chat.ReadByBot(_chat.Reply(_chat.Bob, own, "quietly", ping: false)));
        Assert.Equal("dm", _chat.ReadByBot(_chat.Say(_chat.Bob, "dm", _chat.World.OpenDm(_chat.Bob, _chat.App.Bot))));
    }

    [Fact]
    public void A_mention_of_the_bots_role_does_not_show_it_the_text()
    {
        var role = _chat.Guild.Members[_chat.App.Id].Roles[0];
        _chat.Guild.Roles[role].Mentionable = true;
        var message = _chat.Say(_chat.Bob, $"<@&{role}> help");
        Assert.Equal([role], message.MentionRoles);
        Assert.Contains(_chat.App.Id, message.Pinged);
        Assert.Equal("", _chat.ReadByBot(message));
    }

    [Fact]
    public void Answering_a_command_response_with_ping_on_shows_nothing()
    {
        var response = _chat.World.Posts.Create(_chat.App.Bot, _chat.General, new MessageDraft
        {
            Content = "answer",
            Type = MessageType.ChatInputCommand,
            WebhookId = _chat.App.Id,
            ApplicationId = _chat.App.Id,
        });
        Assert.Equal("", _chat.ReadByBot(_chat.Reply(_chat.Bob, response, "thanks")));
    }

    [Fact]
    public void Nothing_of_a_hidden_message_is_shown()
    {
        var message = _chat.World.Posts.Create(_chat.Bob, _chat.General, new MessageDraft
        {
            Content = "x",
            Embeds = [new JsonObject { ["title"] = "t" }],
            Attachments = [new Attachment(_chat.World.Ids.Next(), "a.txt", new byte[3])],
        });
        var json = MessageJson.Of(_chat.World, message, new Viewer(_chat.App, Content: false));
        Assert.All(["embeds", "attachments", "components"], key => Assert.Empty(json[key]!.AsArray()));
        var whole = MessageJson.Of(_chat.World, message, new Viewer(_chat.App, Content: true));
        Assert.All(["embeds", "attachments"], key => Assert.Single(whole[key]!.AsArray()));
    }

    [Fact]
    public void Allowed_mentions_decide_who_is_pinged()
    {
        var text = $"<@{_chat.Ada.Id}> <@!{_chat.Bob.Id}> @everyone";
        Assert.Empty(_chat.Say(_chat.App.Bot, text, allowed: AllowedMentions.None).Pinged);
        var one = AllowedMentions.None with { UserIds = new HashSet<ulong> { _chat.Bob.Id, 1 } };
        Assert.Equal([_chat.Bob], _chat.Say(_chat.App.Bot, text, allowed: one).Mentions);
        var all = _chat.Say(_chat.App.Bot, text);
        Assert.Equal(new HashSet<ulong> { _chat.Ada.Id, _chat.Bob.Id }, all.Pinged);
        Assert.False(all.MentionEveryone);
    }

    [Fact]
    public void Everyone_and_roles_are_for_those_who_may()
    {
        var role = _chat.World.AddRole(_chat.Guild, "Mentors");
        _chat.Guild.Members[_chat.Bob.Id].Roles.Add(role.Id);
        Assert.Empty(_chat.Say(_chat.App.Bot, $"<@&{role.Id}>").Pinged);
        var byOwner = _chat.Say(_chat.Ada, $"<@&{role.Id}> @here");
        Assert.True(byOwner.MentionEveryone);
        Assert.Contains(_chat.Bob.Id, byOwner.Pinged);
        role.Mentionable = true;
        Assert.Equal([_chat.Bob.Id], _chat.Say(_chat.App.Bot, $"<@&{role.Id}>").Pinged);
    }

    [Fact]
    public void A_mention_in_code_is_no_mention() =>
        Assert.Empty(_chat.Say(_chat.Bob, $"`<@{_chat.Ada.Id}>` ```\n<@{_chat.Ada.Id}>\n```").Mentions);

    [Fact]
    public void A_mention_in_a_text_display_counts()
    {
        var message = _chat.World.Posts.Create(_chat.App.Bot, _chat.General, new MessageDraft
        {
            Flags = MessageFlags.ComponentsV2,
            Components = [new JsonObject { ["type"] = 10, ["content"] = $"<@{_chat.Bob.Id}>" }],
        });
        Assert.Equal([_chat.Bob], message.Mentions);
    }

    [Fact]
    public void An_enforced_nonce_gives_the_earlier_message_for_a_few_minutes()
    {
        var first = SayWith("n-1");
        Assert.Same(first, SayWith("n-1"));
        Assert.NotSame(first, SayWith("n-2"));
        _chat.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Same(first, SayWith("n-1"));
        _chat.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.NotSame(first, SayWith("n-1"));
    }

    [Fact]
    public void The_author_gets_its_nonce_back_and_nobody_else_does()
    {
        SayWith("n-1");
        Assert.Equal("n-1", _chat.Events[^1].Body!["nonce"]!.GetValue<string>());
        var other = _chat.World.AddApplication("Other");
        Assert.False(_chat.Events[^1].Dispatch.Body(new Viewer(other, Content: true))!.ContainsKey("nonce"));
    }

    [Fact]
    public void Answering_what_is_gone_is_refused_or_becomes_a_plain_message()
    {
        var draft = new MessageDraft { Content = "x", ReplyTo = 5 };
        var error = Assert.Throws<DiscordError>(() => _chat.World.Posts.Create(_chat.Bob, _chat.General, draft));
        Assert.Equal(50035, error.Code);
        var plain = _chat.World.Posts.Create(_chat.Bob, _chat.General, draft with { FailIfNotExists = false });
        Assert.Equal((MessageType.Default, null), (plain.Type, plain.Reference));
    }

    [Fact]
    public void A_deleted_target_is_shown_as_null()
    {
        var target = _chat.Say(_chat.Ada, "question");
        var answer = _chat.Reply(_chat.App.Bot, target, "answer");
        var shown = MessageJson.Of(_chat.World, answer, Viewer.Everything)["referenced_message"]!;
        Assert.Equal("question", shown["content"]!.GetValue<string>());
        _chat.World.Posts.Delete(target);
        var json = MessageJson.Of(_chat.World, answer, Viewer.Everything);
        Assert.True(json.ContainsKey("referenced_message"));
        Assert.Null(json["referenced_message"]);
    }

    [Fact]
    public void Writing_in_a_thread_opens_it_and_makes_one_a_member()
    {
        var thread = _chat.World.Threads.Start(_chat.General, _chat.Ada, "t", ChannelType.PublicThread);
        _chat.World.Threads.SetArchived(thread, true);
        _chat.Events.Clear();
        _chat.Say(_chat.App.Bot, "hello", thread);
        Assert.False(thread.Thread!.Archived);
        Assert.Contains(_chat.App.Id, thread.Thread.Members.Keys);
        Assert.Equal(["THREAD_UPDATE", "THREAD_CREATE", "THREAD_MEMBERS_UPDATE", "MESSAGE_CREATE"], _chat.EventNames);
    }

    [Fact]
    public void A_thread_has_the_id_of_its_message_and_a_message_has_one_thread()
    {
        var message = _chat.Say(_chat.Bob, "long story");
        var thread = _chat.World.Threads.StartFrom(message, _chat.App.Bot, "story");
        Assert.Equal(message.Id, thread.Id);
        Assert.Equal(MessageType.ThreadStarter, thread.Messages.Single().Type);
        Assert.Equal(thread.Id.ToString(), MessageJson.Of(_chat.World, message, Viewer.Everything)["thread"]!["id"]!.GetValue<string>());
        Assert.Equal(160004, Assert.Throws<DiscordError>(() => _chat.World.Threads.StartFrom(message, _chat.App.Bot, "again")).Code);
    }

    [Fact]
    public void A_private_reply_goes_to_its_application_alone()
    {
        _chat.World.Posts.Create(_chat.App.Bot, _chat.General, new MessageDraft
        {
            Content = "psst",
            ApplicationId = _chat.App.Id,
            EphemeralFor = _chat.Bob.Id,
        });
        Assert.Equal(_chat.App.Id, _chat.Events[^1].Dispatch.OnlyApplication);
        Assert.False(_chat.Events[^1].Body!.ContainsKey("guild_id"));
        Assert.Null(_chat.General.LastMessageId);
    }

    [Fact]
    public void The_oldest_messages_go_when_a_channel_is_full()
    {
        _chat.World.MessagesPerChannel = 1000;
        var all = Enumerable.Range(0, 5000).Select(i => _chat.Say(_chat.Bob, $"{i}")).ToList();
        Assert.Equal(all[4000..], _chat.General.Messages);
        Assert.Null(_chat.General.Messages.Find(all[3999].Id));
        Assert.All(all[4000..], message => Assert.Same(message, _chat.General.Messages.Find(message.Id)));
    }

    [Fact]
    public void Ids_grow_and_tell_their_time_even_when_the_clock_stands_still()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => _chat.World.Ids.Next()).ToList();
        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.All(ids, id => Assert.Equal(_chat.Clock.Now, Ids.TimeOf(id)));
    }

    private Message SayWith(string nonce) =>
        _chat.World.Posts.Create(_chat.App.Bot, _chat.General, new MessageDraft
        {
            Content = "x",
            Nonce = JsonValue.Create(nonce),
            EnforceNonce = true,
        });
}
