using MentorBot.Sandbox;
using MentorBot.Sandbox.World;

namespace MentorBot.Play;

/// <summary>What people said before one came. It is said in the order of time, over all channels: ids grow with time.</summary>
internal sealed class Talk(SandboxServer server, SandboxClock clock)
{
    private readonly List<(TimeSpan Ago, Action Say)> _lines = [];

    /// <param name="ago">How long before the start, such as <c>2d</c>, <c>5h</c> or <c>12m</c>.</param>
    /// <param name="thumbs">Who puts a thumb under it.</param>
    public Talk Say(Channel channel, string ago, User user, string text, params IReadOnlyList<User> thumbs) => Add(ago, () =>
    {
        var message = server.As(user).Post(channel, text);
        foreach (var fan in thumbs)
            server.As(fan).React(message, "👍");
    });

    /// <summary>A post of a forum, and what was answered to it some minutes later.</summary>
    public Talk Post(Channel forum, string ago, User user, string title, string text, string tag, User answering, string answer)
    {
        Channel? thread = null;
        Add(ago, () => thread = server.As(user).PostInForum(forum, title, text, [tag]).Thread);
        return Add(Span(ago) - TimeSpan.FromMinutes(7), () => server.As(answering).Post(thread!, answer));
    }

    /// <summary>Says all of it, each line at its time.</summary>
    public void Happen()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (ago, say) in _lines.OrderByDescending(line => line.Ago))
        {
            clock.StandAt(now - ago);
            say();
        }
    }

    private Talk Add(string ago, Action say) => Add(Span(ago), say);

    private Talk Add(TimeSpan ago, Action say)
    {
        _lines.Add((ago, say));
        return this;
    }

    private static TimeSpan Span(string ago)
    {
        var number = int.Parse(ago.AsSpan(0, ago.Length - 1), null);
        return ago[^1] switch
        {
            'd' => TimeSpan.FromDays(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromMinutes(number),
        };
    }
}
