using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>
/// What may be changed about a thread, and by whom. https://docs.discord.com/developers/topics/threads#editing--deleting-threads
/// </summary>
internal static class ThreadEdit
{
    public static void Apply(RestCall call, Channel thread)
    {
        var form = new Form(call.Body);
        var name = form.Text("name", 100, min: 1);
        var (archived, locked, invitable) = (form.Boolean("archived"), form.Boolean("locked"), form.Boolean("invitable"));
        var autoArchive = ChannelForm.AutoArchive(form);
        var slowmode = ChannelForm.Slowmode(form);
        var flags = form.Integer("flags", 0, int.MaxValue);
        form.ThrowIfAny();
        var tags = form.Has("applied_tags") ? Tags(call, form, thread) : null;
        Check(call, form, thread, archived, locked);
        thread.Name = name ?? thread.Name;
        if (archived is { } rest) call.World.Threads.SetArchived(thread, rest);
        var state = thread.Thread!;
        state.Locked = locked ?? state.Locked;
        state.Invitable = invitable ?? state.Invitable;
        state.AutoArchive = autoArchive ?? state.AutoArchive;
        state.AppliedTags = tags ?? state.AppliedTags;
        thread.RateLimitPerUser = slowmode ?? thread.RateLimitPerUser;
        if (flags is { } bits) thread.Flags = (ChannelFlags)bits & ChannelFlags.Pinned;
    }

    private static IReadOnlyList<ulong>? Tags(RestCall call, Form form, Channel thread) =>
        call.World.Channels.GetValueOrDefault(thread.ParentId ?? 0) is { IsForum: true } forum
            ? ChannelForm.AppliedTags(call.World, form, forum, call.Caller.Bot) : null;

    private static void Check(RestCall call, Form form, Channel thread, bool? archived, bool? locked)
    {
        var (state, bot) = (thread.Thread!, call.Caller.Bot);
        var manages = Access.Can(call.World, bot, thread, Permissions.ManageThreads);
        if (state.Archived && archived is not false) throw new DiscordError(400, 50083, "Thread is archived");
        if (manages) return;
        if (locked is not null || form.Has("rate_limit_per_user") || form.Has("flags")) throw Access.Forbidden;
        if (state.Locked) throw new DiscordError(403, 160005, "Thread is locked");
        // Whoever may write there may also wake it; everything else is for the one who started it.
        var onlyWakes = archived is false && form.Body.Count == 1;
        if (state.OwnerId == bot.Id || onlyWakes && Access.Can(call.World, bot, thread, Permissions.SendMessagesInThreads)) return;
        throw Access.Forbidden;
    }
}
