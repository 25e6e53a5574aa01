using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Conversations, threads and posts of forums.</summary>
public sealed partial class Person
{
    /// <summary>Opens the conversation with somebody, mostly a bot.</summary>
    public Channel OpenDm(User other) => Act(() => world.OpenDm(user, other));

    /// <summary>Takes no direct messages from bots any more: their sends fail with 50007.</summary>
    public void CloseDms() => Act(() => { user.DmsClosed = true; });

    /// <summary>Takes direct messages again.</summary>
    public void ReopenDms() => Act(() => { user.DmsClosed = false; });

    /// <summary>Starts a thread that belongs to a message.</summary>
    public Channel CreateThread(Message message, string name) => Act(() =>
    {
        NeedToSee(message);
        Need(message.Channel, Permissions.CreatePublicThreads, "You do not have permission to create threads here.");
        return world.Threads.StartFrom(message, user, Named(name));
    });

    /// <summary>Starts a thread without a message.</summary>
    public Channel CreateThread(Channel channel, string name, bool isPrivate = false) => Act(() =>
    {
        var needed = isPrivate ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads;
        Need(channel, needed, "You do not have permission to create threads here.");
        if (channel.IsThread || channel.IsForum || channel.IsDm)
            throw new RefusedException("Threads cannot be created here.");
        return world.Threads.Start(channel, user, Named(name), isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread);
    });

    /// <summary>Opens a post in a forum.</summary>
    public (Channel Thread, Message Message) PostInForum(
        Channel forum, string title, string text, IReadOnlyList<string>? tags = null, params IReadOnlyList<PersonFile> files) => Act(() =>
        {
            Need(forum, Permissions.SendMessages, "You do not have permission to post here.");
            if (!forum.IsForum)
                throw new RefusedException("This is not a forum.");
            var chosen = TagsOf(forum, tags ?? []);
            if (forum.Flags.HasFlag(ChannelFlags.RequireTag) && chosen.Count == 0)
                throw new RefusedException("Choose a tag: this forum requires one.");
            return world.Threads.Post(forum, user, Named(title), Draft(text, files), chosen);
        });

    /// <summary>Joins a thread.</summary>
    public void Join(Channel thread) => Act(() =>
    {
        NeedToSee(thread);
        world.Threads.Join(thread, user);
    });

    /// <summary>Adds somebody to a thread, as mentioning them there does.</summary>
    public void AddToThread(Channel thread, User other) => Act(() =>
    {
        NeedToSee(thread);
        world.Threads.Join(thread, other);
    });

    private static string Named(string name) => name.Trim() is { Length: > 0 and <= 100 } trimmed
        ? trimmed
        : throw new RefusedException("A name has 1 to 100 characters.");

    private List<ulong> TagsOf(Channel forum, IReadOnlyList<string> names) => [.. names.Select(name =>
    {
        var tag = forum.Forum!.Tags.Find(tag => tag.Name == name) ?? throw new RefusedException($"There is no tag \"{name}\".");
        if (tag.Moderated)
            Need(forum, Permissions.ManageThreads, $"The tag \"{name}\" is for moderators.");
        return tag.Id;
    })];
}
