using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>A page of a channel's messages, newest first: the last ones, or those before, after or around an id.</summary>
internal static class MessagePage
{
    public static IReadOnlyList<Message> Read(RestCall call, Channel channel)
    {
        var form = QueryForm.Of(call, "limit", "before", "after", "around");
        var limit = (int)(form.Integer("limit", 1, 100) ?? 50);
        var (before, after, around) = (form.Id("before"), form.Id("after"), form.Id("around"));
        foreach (var key in form.Body.Select(pair => pair.Key).Where(key => key != "limit").Skip(1))
            form.Error(key, "MUTUALLY_EXCLUSIVE", "Only one of before, after and around may be given.");
        form.ThrowIfAny();
        var log = channel.Messages;
        if (after is { } low) return Newer(log, log.IndexOf(low + 1), limit);
        if (around is { } middle) return Around(log, middle, limit);
        return Older(log, before is { } high ? log.IndexOf(high) : log.Count, limit);
    }

    /// <summary>Messages below an index, newest first.</summary>
    private static List<Message> Older(MessageLog log, int end, int limit)
    {
        var page = new List<Message>();
        for (var i = end - 1; i >= 0 && page.Count < limit; i--)
            if (log[i].EphemeralFor is null) page.Add(log[i]);
        return page;
    }

    /// <summary>Messages from an index on, newest first.</summary>
    private static List<Message> Newer(MessageLog log, int start, int limit)
    {
        var page = new List<Message>();
        for (var i = start; i < log.Count && page.Count < limit; i++)
            if (log[i].EphemeralFor is null) page.Add(log[i]);
        page.Reverse();
        return page;
    }

    private static List<Message> Around(MessageLog log, ulong id, int limit)
    {
        var index = log.IndexOf(id);
        var older = Older(log, index, limit / 2);
        return [.. Newer(log, index, limit - older.Count), .. older];
    }
}
