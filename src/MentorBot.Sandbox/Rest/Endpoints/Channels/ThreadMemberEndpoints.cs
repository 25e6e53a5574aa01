using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Members of threads, and lists of threads. https://docs.discord.com/developers/resources/channel#join-thread</summary>
internal static class ThreadMemberEndpoints
{
    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/channels/{channel_id}/thread-members", List);
        routes.Map("GET", "/channels/{channel_id}/thread-members/{user_id}", Get);
        routes.Map("PUT", "/channels/{channel_id}/thread-members/@me", call => Change(call, call.Caller.Bot, joins: true));
        routes.Map("DELETE", "/channels/{channel_id}/thread-members/@me", call => Change(call, call.Caller.Bot, joins: false));
        routes.Map("PUT", "/channels/{channel_id}/thread-members/{user_id}",
            call => Change(call, UserEndpoints.User(call, "user_id"), joins: true));
        routes.Map("DELETE", "/channels/{channel_id}/thread-members/{user_id}",
            call => Change(call, UserEndpoints.User(call, "user_id"), joins: false));
        routes.Map("GET", "/guilds/{guild_id}/threads/active", Active);
        routes.Map("GET", "/channels/{channel_id}/threads/archived/public", call => Archived(call, isPrivate: false, onlyJoined: false));
        routes.Map("GET", "/channels/{channel_id}/threads/archived/private", call => Archived(call, isPrivate: true, onlyJoined: false));
        routes.Map("GET", "/channels/{channel_id}/users/@me/threads/archived/private",
            call => Archived(call, isPrivate: true, onlyJoined: true));
    }

    private static Channel Thread(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        return channel.IsThread ? channel : throw new DiscordError(400, 50024, "Cannot execute action on this channel type");
    }

    private static RestAnswer List(RestCall call)
    {
        var thread = Thread(call);
        if (!call.Caller.HasGuildMembers) throw Access.Missing;
        var limit = QueryForm.Limit(call, 100, 100);
        var (after, full) = (QueryForm.Id(call, "after") ?? 0, QueryForm.Flag(call, "with_member"));
        var page = thread.Thread!.Members.Where(pair => pair.Key > after).OrderBy(pair => pair.Key).Take(limit);
        return RestAnswer.Ok(Wire.List(page.Select(pair => Shown(call, thread, pair.Key, pair.Value, full))));
    }

    private static RestAnswer Get(RestCall call)
    {
        var (thread, user) = (Thread(call), UserEndpoints.User(call, "user_id"));
        if (!thread.Thread!.Members.TryGetValue(user.Id, out var joined)) throw new DiscordError(404, 10007, "Unknown Member");
        return RestAnswer.Ok(Shown(call, thread, user.Id, joined, QueryForm.Flag(call, "with_member")));
    }

    private static JsonObject Shown(RestCall call, Channel thread, ulong user, DateTimeOffset joined, bool full)
    {
        var json = ChannelJson.OfThreadMember(thread.Id, user, joined);
        if (full && call.World.MemberIn(thread, call.World.Users[user]) is { } member) json["member"] = UserJson.OfMember(member);
        return json;
    }

    private static RestAnswer Change(RestCall call, User user, bool joins)
    {
        var (thread, bot) = (Thread(call), call.Caller.Bot);
        if (thread.Thread!.Archived) throw new DiscordError(400, 50083, "Thread is archived");
        if (user != bot) MayChangeOther(call, thread, joins);
        if (call.World.MemberIn(thread, user) is null) throw new DiscordError(404, 10007, "Unknown Member");
        if (joins) call.World.Threads.Join(thread, user);
        else call.World.Threads.Leave(thread, user);
        return RestAnswer.NoContent;
    }

    private static void MayChangeOther(RestCall call, Channel thread, bool joins)
    {
        var bot = call.Caller.Bot;
        if (Access.Can(call.World, bot, thread, Permissions.ManageThreads)) return;
        if (thread.Type is ChannelType.PrivateThread && thread.Thread!.OwnerId == bot.Id) return;
        if (!joins || thread is { Type: ChannelType.PrivateThread, Thread.Invitable: false }) throw Access.Forbidden;
        ChannelEndpoints.Need(call, thread, Permissions.SendMessagesInThreads);
    }

    private static RestAnswer Active(RestCall call)
    {
        var (guild, member) = GuildEndpoints.In(call);
        var threads = guild.Threads.Where(thread => !thread.Thread!.Archived
            && PermissionRules.In(call.World, guild, member, thread).HasFlag(Permissions.ViewChannel));
        return RestAnswer.Ok(Listed(call, [.. threads.OrderByDescending(thread => thread.Id)]));
    }

    private static RestAnswer Archived(RestCall call, bool isPrivate, bool onlyJoined)
    {
        var channel = ChannelEndpoints.In(call);
        ChannelEndpoints.Need(call, channel, Permissions.ReadMessageHistory);
        if (isPrivate && !onlyJoined) ChannelEndpoints.Need(call, channel, Permissions.ManageThreads);
        var limit = QueryForm.Limit(call, 100, 50, min: 2);
        var all = call.World.Guilds[channel.GuildId ?? 0].Threads.Where(thread => thread.ParentId == channel.Id && thread.Thread!.Archived
            && thread.Type is ChannelType.PrivateThread == isPrivate
            && (!onlyJoined || thread.Thread.Members.ContainsKey(call.Caller.Id)));
        // Joined private threads are paged by id, the others by the time of archiving.
        var before = onlyJoined ? null : QueryForm.Time(call, "before");
        var id = onlyJoined ? QueryForm.Id(call, "before") : null;
        var page = all.Where(thread => (before is null || thread.Thread!.ArchiveTimestamp < before) && (id is null || thread.Id < id));
        var sorted = onlyJoined ? page.OrderByDescending(thread => thread.Id)
            : page.OrderByDescending(thread => thread.Thread!.ArchiveTimestamp).ThenByDescending(thread => thread.Id);
        var found = sorted.Take(limit + 1).ToList();
        var json = Listed(call, [.. found.Take(limit)]);
        json["has_more"] = found.Count > limit;
        return RestAnswer.Ok(json);
    }

    private static JsonObject Listed(RestCall call, IReadOnlyList<Channel> threads)
    {
        var own = call.Caller.Id;
        var members = threads.Where(thread => thread.Thread!.Members.ContainsKey(own))
            .Select(thread => ChannelJson.OfThreadMember(thread.Id, own, thread.Thread!.Members[own]));
        return new JsonObject
        {
            ["threads"] = Wire.List(threads.Select(thread => ChannelJson.OfThread(thread, own))),
            ["members"] = Wire.List(members),
            ["has_more"] = false,
        };
    }
}
