using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>
/// The sandbox as one person uses it: everything here is what somebody can do in Discord's own client, with the same refusals. Each call
/// takes the world's lock for itself.
/// </summary>
public sealed partial class Person(DiscordWorld world, User user)
{
    public DiscordWorld World => world;
    public User User => user;

    /// <summary>The messages of a channel as this person sees them, oldest first: private replies to others are not among them.</summary>
    public IReadOnlyList<Message> Read(Channel channel, int last = 100) => Act(() => Visible(channel, last));

    /// <summary>The newest message that this person sees in a channel.</summary>
    public Message? Newest(Channel channel) => Read(channel, 1) is [var newest] ? newest : null;

    /// <summary>The pinned messages of a channel, the one that was pinned last first.</summary>
    public IReadOnlyList<Message> Pinned(Channel channel) => Act(() =>
    {
        Need(channel, Permissions.ReadMessageHistory, "You do not have permission to read what was said here.");
        return channel.Pins.Select(pin => channel.Messages.Find(pin.MessageId)).OfType<Message>().ToList();
    });

    /// <summary>Waits until a message that fits can be seen in a channel; one that is there already counts.</summary>
    public async Task<Message> Sees(Channel channel, Func<Message, bool> fits, CancellationToken stop = default)
    {
        var seen = new TaskCompletionSource<Message>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (world.Gate)
        {
            world.Dispatched += Look;
            LookInto();
        }
        try
        {
            return await seen.Task.WaitAsync(stop);
        }
        finally
        {
            lock (world.Gate)
                world.Dispatched -= Look;
        }

        void Look(Dispatch dispatch)
        {
            if (dispatch.ChannelId == channel.Id)
                LookInto();
        }

        void LookInto()
        {
            try
            {
                if (Visible(channel, 100).LastOrDefault(fits) is { } message)
                    seen.TrySetResult(message);
            }
            catch (RefusedException refusal)
            {
                // The channel went away meanwhile: who waits hears of it, not whoever took it away.
                seen.TrySetException(refusal);
            }
        }
    }

    /// <summary>Whether a channel is in this person's list.</summary>
    public bool CanSee(Channel channel) => Can(channel, Permissions.ViewChannel);

    /// <summary>What this person may do in a channel.</summary>
    public Permissions PermissionsIn(Channel channel) => Act(() => PermissionRules.In(world, user, channel));

    private bool Can(Channel channel, Permissions needed) => PermissionRules.In(world, user, channel).HasFlag(needed);

    private List<Message> Visible(Channel channel, int last)
    {
        NeedToSee(channel);
        var history = Can(channel, Permissions.ReadMessageHistory);
        var visible = new List<Message>();
        for (var i = channel.Messages.Count - 1; i >= 0 && visible.Count < last; i--)
        {
            var message = channel.Messages[i];
            if (IsVisible(message) && (history || message.EphemeralFor is not null))
                visible.Add(message);
        }
        visible.Reverse();
        return visible;
    }

    private bool IsVisible(Message message) => message.EphemeralFor is null || message.EphemeralFor == user.Id;

    private void NeedToSee(Channel channel)
    {
        if (!world.Channels.ContainsKey(channel.Id))
            throw new RefusedException("This channel is no longer there.");
        if (!Can(channel, Permissions.ViewChannel))
            throw new RefusedException("You do not have access to this channel.");
    }

    private Message NeedToSee(Message message)
    {
        NeedToSee(message.Channel);
        if (message.Channel.Messages.Find(message.Id) is null || !IsVisible(message))
            throw new RefusedException("This message is no longer there.");
        return message;
    }

    private void Need(Channel channel, Permissions needed, string refusal)
    {
        NeedToSee(channel);
        if (!Can(channel, needed))
            throw new RefusedException(refusal);
    }

    private void Act(Action action) => Act(() =>
    {
        action();
        return true;
    });

    private T Act<T>(Func<T> action)
    {
        lock (world.Gate)
        {
            try
            {
                return action();
            }
            catch (DiscordError error)
            {
                throw new RefusedException(error.Message, error);
            }
        }
    }
}
