using MentorBot.Routing;

namespace MentorBot.Features.Listen;

/// <summary>
/// The messages that wait for people to reply first, and who wrote what meanwhile. In memory only, so a restart forgets them: right or
/// silent. For one thread at a time.
/// </summary>
public sealed class Waiting
{
    /// <summary>In a busier channel people answer each other; the oldest are given up.</summary>
    public const int MostPerChannel = 200;

    private const int MostRemarks = 1000;

    private readonly Dictionary<PostId, Candidate> _candidates = [];
    private readonly Dictionary<PlaceId, Talk> _talks = [];

    // Who was edited or deleted stays in here until its time and is passed over then.
    private readonly PriorityQueue<Candidate, (DateTimeOffset Due, ulong Id)> _byTime = new();

    /// <summary>When to look again; null when nothing waits.</summary>
    public DateTimeOffset? NextDue => _byTime.TryPeek(out _, out var first) ? first.Due : null;

    public Candidate? Find(PostId post) => _candidates.GetValueOrDefault(post);

    /// <returns>The oldest of the channel where it had to go.</returns>
    public Candidate? Add(Candidate candidate)
    {
        if (!_talks.TryGetValue(candidate.Channel, out var talk))
            _talks[candidate.Channel] = talk = new([], []);
        talk.Candidates[candidate.Id] = candidate;
        _candidates[candidate.Id] = candidate;
        _byTime.Enqueue(candidate, (candidate.Due, candidate.Id.Value));
        if (talk.Candidates.Count <= MostPerChannel)
            return null;
        var oldest = talk.Candidates.GetAt(0).Value;
        Remove(oldest);
        return oldest;
    }

    /// <summary>Kept only while something waits there that it could be a reply to.</summary>
    public void Note(PlaceId channel, Remark remark)
    {
        if (!_talks.TryGetValue(channel, out var talk))
            return;
        talk.Remarks.Add(remark);
        if (talk.Remarks.Count > MostRemarks)
            talk.Remarks.RemoveAt(0);
    }

    public IReadOnlyList<Remark> Said(PlaceId channel) => _talks.TryGetValue(channel, out var talk) ? talk.Remarks : [];

    /// <summary>One whose time has come, the earliest first; it still waits until it is removed.</summary>
    public Candidate? Due(DateTimeOffset now)
    {
        while (_byTime.TryPeek(out var candidate, out var first) && first.Due <= now)
        {
            _byTime.Dequeue();
            if (ReferenceEquals(Find(candidate.Id), candidate))
                return candidate;
        }
        return null;
    }

    public void Remove(Candidate candidate)
    {
        _candidates.Remove(candidate.Id);
        if (!_talks.TryGetValue(candidate.Channel, out var talk) || !talk.Candidates.Remove(candidate.Id))
            return;
        if (talk.Candidates.Count == 0)
            _talks.Remove(candidate.Channel);
        else
            talk.ForgetBefore(talk.Candidates.GetAt(0).Key);
    }

    /// <summary>What was deleted is no reply any more.</summary>
    public void Forget(PlaceId place, IReadOnlyList<PostId> posts)
    {
        foreach (var talk in _talks.Values)
            talk.Remarks.RemoveAll(remark => remark.Place == place && posts.Contains(remark.Id));
    }

    /// <summary>Both in the order in which they were said.</summary>
    private sealed record Talk(OrderedDictionary<PostId, Candidate> Candidates, List<Remark> Remarks)
    {
        public void ForgetBefore(PostId oldest) => Remarks.RemoveAll(remark => remark.Id.Value < oldest.Value);
    }
}
