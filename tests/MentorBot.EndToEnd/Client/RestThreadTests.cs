using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Rest.Errors;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Client;

/// <summary>Threads and posts of forums.</summary>
public class RestThreadTests
{
    [Fact]
    public async Task A_thread_below_a_message_has_its_id_and_there_is_one()
    {
        await using var bed = await RestBed.StartAsync();
        var question = new Snowflake(bed.Ada.Post(bed.Text, "why?").Id);

        var thread = await bed.Rest.StartThreadAsync(bed.Channel, question, "Why?", autoArchiveMinutes: 60);
        Assert.Equal(question, thread.Id);
        Assert.Equal(ChannelType.PublicThread, thread.Type);

        var again = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.StartThreadAsync(bed.Channel, question, "Why?"));
        Assert.Equal(DiscordErrorCode.ThreadExists, again.Code);
    }

    [Fact]
    public async Task A_thread_is_locked_archived_listed_and_opened_again()
    {
        await using var bed = await RestBed.StartAsync();
        var thread = await bed.Rest.StartThreadAsync(bed.Channel, "Talk", ChannelType.PublicThread);
        await bed.Rest.JoinThreadAsync(thread.Id);
        Assert.Contains((await bed.Rest.GetActiveThreadsAsync(new(bed.Guild.Id))).Threads, one => one.Id == thread.Id);

        var closed = await bed.Rest.EditThreadAsync(thread.Id, new ThreadEdit { Archived = true, Locked = true }, "done");
        Assert.True(closed.ThreadMetadata is { Archived: true, Locked: true });
        var archived = await bed.Rest.GetArchivedThreadsAsync(bed.Channel, ArchivedThreads.Public);
        Assert.Equal(thread.Id, Assert.Single(archived.Threads).Id);
        Assert.Empty((await bed.Rest.GetArchivedThreadsAsync(
            bed.Channel, ArchivedThreads.Public, before: archived.Threads[0].ThreadMetadata!.ArchiveTimestamp)).Threads);

        Assert.False((await bed.Rest.EditThreadAsync(thread.Id, new ThreadEdit { Archived = false })).ThreadMetadata!.Archived);
    }

    [Fact]
    public async Task Private_threads_are_listed_for_those_who_are_in_them()
    {
        await using var bed = await RestBed.StartAsync();
        var thread = await bed.Rest.StartThreadAsync(bed.Channel, "Quiet", ChannelType.PrivateThread, invitable: false);
        await bed.Rest.EditThreadAsync(thread.Id, new ThreadEdit { Archived = true });

        Assert.Equal(thread.Id, Assert.Single((await bed.Rest.GetArchivedThreadsAsync(bed.Channel, ArchivedThreads.Private)).Threads).Id);
        Assert.Equal(thread.Id,
            Assert.Single((await bed.Rest.GetArchivedThreadsAsync(bed.Channel, ArchivedThreads.JoinedPrivate)).Threads).Id);
    }

    [Fact]
    public async Task A_forums_post_comes_with_its_first_message_and_tags()
    {
        await using var bed = await RestBed.StartAsync();
        var forum = bed.Server.World.AddChannel(bed.Guild, "questions", World.ChannelType.Forum);
        var (sql, done) = (bed.Server.World.AddTag(forum, "SQL"), bed.Server.World.AddTag(forum, "Answered"));
        var message = OutgoingMessage.Text("How do I join?") with
        {
            Files = [new("q.txt", "q"u8.ToArray())],
            Components = [new ActionRow(new Button("done", "Answered"))],
        };

        var post = await bed.Rest.CreatePostAsync(new(forum.Id), "Joins", message, [new(sql.Id)]);

        Assert.Equal(post.Id, post.Message!.Id);
        Assert.Equal([new Snowflake(sql.Id)], post.AppliedTags);
        var tagged = await bed.Rest.EditThreadAsync(post.Id, new ThreadEdit { AppliedTags = [new(sql.Id), new(done.Id)] });
        Assert.Equal(2, tagged.AppliedTags.Count);
        var direct = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.SendMessageAsync(new(forum.Id), message));
        Assert.Equal(40058, direct.Code);
    }
}
