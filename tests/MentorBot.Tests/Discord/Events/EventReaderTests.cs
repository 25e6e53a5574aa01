using System.Text;
using System.Text.Json;
using MentorBot.Discord;
using MentorBot.Discord.Events;

namespace MentorBot.Tests.Discord.Events;

public class EventReaderTests
{
    private const string Ready = """
        {"v":10,"user":{"id":"100","username":"mentorbot","bot":true},"session_id":"abc","resume_gateway_url":"ws://127.0.0.1",
         "guilds":[{"id":"1","unavailable":true}],"application":{"id":"9","flags":0}}
        """;

    [Fact]
    public void A_filter_sees_what_it_needs_to_decide()
    {
        var headers = new List<MessageHeader>();
        var reader = New(new EventFilter { Messages = header => headers.Count < Add(headers, header) && false });
        Read(reader, EventKind.GuildCreate, """{"id":"1","name":"One","members":[{"user":{"id":"5"},"roles":["50"]},{"roles":["77"],"user":{"id":"100"}}]}""");

        Assert.Null(Read(reader, EventKind.MessageCreate, """
            {"unknown":{"id":"3"},"mention_roles":["76","77"],"type":19,"id":"10","channel_id":"11","author":{"x":[1],"bot":true,"id":"12"},
             "mentions":[{"id":"13"},{"id":"100","username":"mentorbot"}],"webhook_id":"12","guild_id":"1",
             "referenced_message":{"id":"14","author":{"id":"100"}},"content":"a \"quoted\" text"}
            """));
        Assert.Null(Read(reader, EventKind.MessageUpdate, """
            {"id":"20","channel_id":"21","author":{"id":"22"},"mentions":[],"mention_roles":["50"],"referenced_message":null,"guild_id":"1"}
            """));

        Assert.Equal(
            [
                new(Id(10), Id(11), Id(1), Id(12), true, true, MentorBot.Discord.Entities.MessageType.Reply, true, true, true, false),
                new(Id(20), Id(21), Id(1), Id(22), false, false, default, false, false, false, true),
            ],
            headers);
    }

    [Fact]
    public void A_message_without_a_guild_is_a_direct_one()
    {
        var reader = New(new EventFilter { Messages = header => header.GuildId is null });

        var happened = Read(reader, EventKind.MessageCreate, """{"id":"10","channel_id":"11","author":{"id":"12"},"content":"hi","type":0}""");

        Assert.Equal("hi", Assert.IsType<MessageCreated>(happened).Message.Content);
    }

    [Fact]
    public void The_bots_roles_follow_its_member()
    {
        var reader = New(new EventFilter { Messages = header => header.MentionsMyRole });
        const string mention = """{"id":"10","guild_id":"1","channel_id":"11","mention_roles":["50"]}""";
        Assert.Null(Read(reader, EventKind.MessageCreate, mention));

        Assert.Null(Read(reader, EventKind.MemberUpdate, """{"guild_id":"1","user":{"id":"7"},"roles":["50"]}"""));
        Assert.Null(Read(reader, EventKind.MessageCreate, mention));
        var own = Read(reader, EventKind.MemberUpdate, """{"guild_id":"1","user":{"id":"100"},"roles":["50"],"nick":"Mentor"}""");

        Assert.Equal("Mentor", Assert.IsType<OwnMemberUpdated>(own).Member.Nick);
        Assert.IsType<MessageCreated>(Read(reader, EventKind.MessageCreate, mention));
    }

    [Fact]
    public void A_message_or_interaction_that_comes_twice_is_delivered_once()
    {
        var reader = New(EventFilter.Everything);
        const string message = """{"id":"10","channel_id":"11","author":{"id":"12"}}""";
        const string interaction = """{"id":"30","application_id":"9","type":2,"token":"t","data":{"id":"1","name":"ask","type":1}}""";

        Assert.IsType<MessageCreated>(Read(reader, EventKind.MessageCreate, message));
        Assert.Null(Read(reader, EventKind.MessageCreate, message));
        Assert.IsType<InteractionCreated>(Read(reader, EventKind.InteractionCreate, interaction));
        Assert.Null(Read(reader, EventKind.InteractionCreate, interaction));
    }

    [Fact]
    public void Servers_come_in_full_only_where_they_are_wanted()
    {
        var reader = New(new EventFilter { Guilds = guild => guild == Id(2) });
        const string channel = """{"id":"11","type":0,"name":"general","guild_id":"1"}""";

        var first = Read(reader, EventKind.GuildCreate, """{"id":"1","name":"One","member_count":12,"channels":[{"id":"11"}],"roles":[]}""");
        var second = Read(reader, EventKind.GuildCreate, """{"id":"2","name":"Two","member_count":3,"channels":[{"id":"21"}],"roles":[{"id":"2"}]}""");

        Assert.Equal(new GuildAvailable(Id(1), "One", 12, JustJoined: false, Details: null), first);
        var full = Assert.IsType<GuildAvailable>(second);
        Assert.True(full.JustJoined);
        Assert.Equal([Id(21)], full.Details!.Channels.Select(c => c.Id));
        Assert.Null(Read(reader, EventKind.ChannelUpdate, channel));
        Assert.IsType<ChannelUpdated>(Read(reader, EventKind.ChannelUpdate, channel.Replace("\"guild_id\":\"1\"", "\"guild_id\":\"2\"")));
        Assert.Null(Read(reader, EventKind.RoleCreate, """{"guild_id":"1","role":{"id":"5"}}"""));
        Assert.IsType<RoleDeleted>(Read(reader, EventKind.RoleDelete, """{"guild_id":"2","role_id":"5"}"""));
    }

    [Fact]
    public void An_outage_is_told_from_a_farewell()
    {
        var reader = New(EventFilter.Everything);

        Assert.Equal(new GuildUnavailable(Id(1)), Read(reader, EventKind.GuildDelete, """{"id":"1","unavailable":true}"""));
        Assert.False(Assert.IsType<GuildAvailable>(Read(reader, EventKind.GuildCreate, """{"id":"1","name":"One"}""")).JustJoined);
        Assert.Equal(new GuildLeft(Id(1)), Read(reader, EventKind.GuildDelete, """{"id":"1"}"""));
        Assert.True(Assert.IsType<GuildAvailable>(Read(reader, EventKind.GuildCreate, """{"id":"1","name":"One"}""")).JustJoined);
    }

    [Fact]
    public void The_other_events_have_their_types()
    {
        var reader = New(EventFilter.Everything);
        const string thread = """{"id":"31","type":11,"guild_id":"1","parent_id":"11","name":"t","thread_metadata":{"archived":true}}""";
        const string reaction = """{"user_id":"5","channel_id":"11","message_id":"10","guild_id":"1","emoji":{"id":null,"name":"👍"},"burst":false}""";

        Assert.True(Assert.IsType<ThreadUpdated>(Read(reader, EventKind.ThreadUpdate, thread)).Thread.ThreadMetadata!.Archived);
        Assert.IsType<ThreadCreated>(Read(reader, EventKind.ThreadCreate, thread));
        Assert.IsType<ThreadDeleted>(Read(reader, EventKind.ThreadDelete, """{"id":"31","guild_id":"1","parent_id":"11","type":11}"""));
        Assert.Equal("👍", Assert.IsType<ReactionAdded>(Read(reader, EventKind.ReactionAdd, reaction)).Emoji!.Name);
        Assert.Equal(Id(5), Assert.IsType<ReactionRemoved>(Read(reader, EventKind.ReactionRemove, reaction)).UserId);
        Assert.Equal([Id(10)], Deleted(reader, EventKind.MessageDelete, """{"id":"10","channel_id":"11","guild_id":"1"}"""));
        Assert.Equal([Id(10), Id(12)], Deleted(reader, EventKind.MessageDeleteBulk, """{"ids":["10","12"],"channel_id":"11"}"""));
        Assert.Equal(
            new CommandPermissionsUpdated(Id(1), Id(9), Id(8)),
            Read(reader, EventKind.CommandPermissionsUpdate, """{"id":"8","application_id":"9","guild_id":"1","permissions":[]}"""));
        Assert.Single(Assert.IsType<ThreadsSynced>(
            Read(reader, EventKind.ThreadListSync, $$"""{"guild_id":"1","threads":[{{thread}}],"members":[]}""")).Threads);
        Assert.Equal("new", Assert.IsType<OwnUserUpdated>(Read(reader, EventKind.UserUpdate, """{"id":"100","username":"new"}""")).Bot.Username);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"id":"not digits"}""")]
    [InlineData("""{"id":"10","author":""")]
    [InlineData("""{"id":{"id":"10"}}""")]
    public void What_is_no_message_is_refused(string body) =>
        Assert.ThrowsAny<JsonException>(() => Read(New(EventFilter.Everything), EventKind.MessageCreate, body));

    private static EventReader New(EventFilter filter)
    {
        var reader = new EventReader(0, filter);
        var ready = reader.ReadReady(Encoding.UTF8.GetBytes(Ready), out var body);
        Assert.Equal((Id(100), Id(9), "abc"), (ready.Bot.Id, ready.ApplicationId, body.SessionId));
        return reader;
    }

    private static GatewayEvent? Read(EventReader reader, EventKind kind, string body) =>
        reader.Read(kind, Encoding.UTF8.GetBytes(body + "}"));

    private static IReadOnlyList<Snowflake> Deleted(EventReader reader, EventKind kind, string body) =>
        Assert.IsType<MessagesDeleted>(Read(reader, kind, body)).MessageIds;

    private static Snowflake Id(ulong value) => new(value);

    private static int Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count;
    }
}
