namespace MentorBot.Discord.Gateway.Shards;

/// <summary>What a shard needs to go on where it was: Discord keeps a session for some minutes after the socket is gone.</summary>
internal sealed class Session(TimeProvider clock)
{
    /// <summary>After so long without it, Discord is taken to have forgotten the session. When it has earlier, it says so (op 9).</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private string? _id;
    private Uri? _resumeUrl;
    private int _triesInVain;
    private long? _brokeAt;

    public SequenceWindow Sequence { get; } = new();

    public bool CanResume => _id is not null && Sequence.Last is not null && !IsForgotten;

    public string Id => _id ?? throw new InvalidOperationException("There is no session yet.");

    /// <summary>
    /// Where to resume: the address that Discord named for it or, when that has just failed, by turns the general one, for which null
    /// stands.
    /// </summary>
    public Uri? ResumeUrl => _triesInVain % 2 == 0 ? _resumeUrl : null;

    private bool IsForgotten => _brokeAt is { } broke && clock.GetElapsedTime(broke) > Memory;

    public void Started(string id, Uri? resumeUrl) => (_id, _resumeUrl, _triesInVain, _brokeAt) = (id, resumeUrl, 0, null);

    public void Resumed() => (_triesInVain, _brokeAt) = (0, null);

    /// <summary>The socket has ended.</summary>
    public void Broke() => _brokeAt ??= clock.GetTimestamp();

    /// <summary>A socket meant to resume ended before Discord said that it had.</summary>
    public void TriedInVain() => _triesInVain++;

    public void Forget()
    {
        (_id, _resumeUrl, _triesInVain, _brokeAt) = (null, null, 0, null);
        Sequence.Reset();
    }
}
