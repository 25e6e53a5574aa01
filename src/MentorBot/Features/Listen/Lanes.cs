using MentorBot.Routing;

namespace MentorBot.Features.Listen;

/// <summary>In each channel one thing after another, and no channel waits for another. For one thread at a time.</summary>
public sealed class Lanes
{
    private readonly Dictionary<PlaceId, Task> _last = [];

    /// <summary>Ends when the channel is free again; null when it is.</summary>
    public Task? Busy(PlaceId channel) => _last.TryGetValue(channel, out var last) && !last.IsCompleted ? last : null;

    /// <param name="work">Begins at once where nothing is under way; must not fail.</param>
    public void Add(PlaceId channel, Func<Task> work)
    {
        foreach (var (done, last) in _last)
        {
            if (last.IsCompleted)
                _last.Remove(done);
        }
        _last[channel] = AfterAsync(_last.GetValueOrDefault(channel, Task.CompletedTask), work);
    }

    /// <summary>Ends when nothing is under way.</summary>
    public Task Free() => Task.WhenAll(_last.Values);

    private static async Task AfterAsync(Task before, Func<Task> work)
    {
        await before;
        await work();
    }
}
