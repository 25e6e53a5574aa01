namespace MentorBot.Sandbox.World;

/// <summary>How fast an application may open direct conversations that were not there before.</summary>
public sealed class NewDms(DiscordWorld world)
{
    private readonly Dictionary<ulong, Queue<DateTimeOffset>> _opened = [];

    /// <summary>So many a minute; null = no limit.</summary>
    public int? PerMinute { get; set; }

    /// <summary>Notes one more, or says that it is one too many.</summary>
    public bool TryTake(User bot)
    {
        if (PerMinute is not { } most) return true;
        if (!_opened.TryGetValue(bot.Id, out var times)) _opened[bot.Id] = times = [];
        var now = world.Clock.GetUtcNow();
        while (times.TryPeek(out var first) && now - first >= TimeSpan.FromMinutes(1)) times.Dequeue();
        if (times.Count >= most) return false;
        times.Enqueue(now);
        return true;
    }
}
