using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>Threads: starting, joining, leaving, opening again. https://docs.discord.com/developers/topics/threads</summary>
public sealed class Threads(DiscordWorld world)
{
    /// <summary>A thread under a message; its id is that of the message.</summary>
    /// <exception cref="DiscordError">The message has one already (160004).</exception>
    public Channel StartFrom(Message message, User owner, string name, int? autoArchive = null, int slowmode = 0)
    {
        if (world.Channels.ContainsKey(message.Id))
            throw new DiscordError(400, 160004, "A thread has already been created for this message");
        var type = message.Channel.Type is ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        var thread = Make(message.Id, message.Channel, owner, name, type, autoArchive, slowmode);
        message.Flags |= MessageFlags.HasThread;
        Appear(thread, owner);
        world.Posts.Create(owner, thread, new MessageDraft
        {
            Type = MessageType.ThreadStarter,
            Reference = new MessageReference(0, message.Id, message.ChannelId, message.Channel.GuildId),
        });
        world.Posts.Touched(message);
        return thread;
    }

    /// <summary>A thread without a message; a public one is announced in its channel.</summary>
    public Channel Start(
        Channel parent, User owner, string name, ChannelType type, int? autoArchive = null, int slowmode = 0, bool invitable = true)
    {
        var thread = Make(world.Ids.Next(), parent, owner, name, type, autoArchive, slowmode);
        thread.Thread!.Invitable = invitable;
        Appear(thread, owner);
        if (type is not ChannelType.PrivateThread)
            world.Posts.Create(owner, parent, new MessageDraft
            {
                Type = MessageType.ThreadCreated,
                Content = name,
                Reference = new MessageReference(0, null, thread.Id, thread.GuildId),
            });
        return thread;
    }

    /// <summary>A post of a forum: a thread whose first message has its id.</summary>
    public (Channel Thread, Message Message) Post(
        Channel forum, User owner, string name, MessageDraft draft, IReadOnlyList<ulong> tags,
        int? autoArchive = null, int? slowmode = null)
    {
        var thread = Make(world.Ids.Next(), forum, owner, name, ChannelType.PublicThread, autoArchive,
            slowmode ?? forum.Forum!.DefaultThreadRateLimit);
        thread.Thread!.AppliedTags = tags;
        forum.LastMessageId = thread.Id;
        Appear(thread, owner);
        return (thread, world.Posts.CreateWithId(thread.Id, owner, thread, draft));
    }

    /// <summary>Somebody becomes a member of a thread, by itself or because another one added it.</summary>
    public void Join(Channel thread, User user)
    {
        var members = thread.Thread!.Members;
        if (members.ContainsKey(user.Id)) return;
        if (members.Count >= 1000) throw new DiscordError(400, 30033, "Max number of thread participants has been reached (1000)");
        members[user.Id] = world.Ids.Now;
        if (world.ApplicationOf(user) is { } application)
            world.Dispatch(Event("THREAD_CREATE", thread, _ => ChannelJson.OfThread(thread, user.Id)) with
            {
                OnlyApplication = application.Id,
            });
        MembersChanged(thread, user, joined: true);
    }

    public void Leave(Channel thread, User user)
    {
        if (!thread.Thread!.Members.ContainsKey(user.Id)) return;
        thread.Thread.Members.Remove(user.Id);
        MembersChanged(thread, user, joined: false);
    }

    /// <summary>Puts a thread to rest or wakes it, without telling anyone (<see cref="DiscordWorld.ChannelChanged"/> does).</summary>
    public void SetArchived(Channel thread, bool archived)
    {
        if (thread.Thread!.Archived == archived) return;
        thread.Thread.Archived = archived;
        thread.Thread.ArchiveTimestamp = world.Ids.Now;
    }

    /// <summary>Somebody writes in a thread: it opens again, and the author becomes a member.</summary>
    internal void Entered(Channel thread, User author)
    {
        if (thread.Thread!.Archived)
        {
            SetArchived(thread, false);
            world.ChannelChanged(thread);
        }
        Join(thread, author);
    }

    private Channel Make(ulong id, Channel parent, User owner, string name, ChannelType type, int? autoArchive, int slowmode)
    {
        var thread = new Channel(id, type, name)
        {
            GuildId = parent.GuildId,
            ParentId = parent.Id,
            RateLimitPerUser = slowmode,
            Thread = new ThreadState(owner.Id, world.Ids.Now) { AutoArchive = autoArchive ?? parent.DefaultAutoArchive ?? 4320 },
        };
        thread.Thread.Members[owner.Id] = world.Ids.Now;
        world.Guilds[parent.GuildId!.Value].Threads.Add(thread);
        world.Channels[id] = thread;
        return thread;
    }

    private void Appear(Channel thread, User owner)
    {
        world.Dispatch(Event("THREAD_CREATE", thread, viewer =>
        {
            var json = ChannelJson.OfThread(thread, viewer.Application?.Id);
            json["newly_created"] = true;
            return json;
        }));
        MembersChanged(thread, owner, joined: true);
    }

    private void MembersChanged(Channel thread, User user, bool joined)
    {
        var intents = world.ApplicationOf(user) is null ? Intents.GuildMembers : Intents.Guilds;
        world.Dispatch(new Dispatch("THREAD_MEMBERS_UPDATE", thread.GuildId, thread.Id, intents, _ => Body()));

        JsonObject Body()
        {
            var json = new JsonObject
            {
                ["id"] = Wire.Id(thread.Id),
                ["guild_id"] = Wire.Id(thread.GuildId),
                ["member_count"] = Math.Min(50, thread.Thread!.Members.Count),
            };
            if (!joined) json["removed_member_ids"] = Wire.IdList([user.Id]);
            else json["added_members"] = Wire.List([AddedMember(thread, user)]);
            return json;
        }
    }

    private JsonObject AddedMember(Channel thread, User user)
    {
        var json = ChannelJson.OfThreadMember(thread.Id, user.Id, thread.Thread!.Members[user.Id]);
        json["member"] = world.MemberIn(thread, user) is { } member ? UserJson.OfMember(member) : null;
        json["presence"] = null;
        return json;
    }

    private static Dispatch Event(string name, Channel thread, Func<Viewer, JsonObject?> body) =>
        new(name, thread.GuildId, thread.Id, Intents.Guilds, body);
}
