namespace MentorBot.Discord.Gateway;

/// <summary>What a shard needs to go on where it was: Discord keeps a session for some minutes after the socket is gone.</summary>
internal sealed class Session
{
    /// <summary>After that many tries that led nowhere, Discord is taken to have forgotten the session.</summary>
    private const int ResumeTries = 3;

    private string? _id;
    private Uri? _resumeUrl;
    private int _triesInVain;

    public SequenceWindow Sequence { get; } = new();

    public bool CanResume => _id is not null && Sequence.Last is not null && _triesInVain < ResumeTries;

    public string Id => _id ?? throw new InvalidOperationException("There is no session yet.");

    /// <summary>Where to resume; null when Discord named no address of its own for it.</summary>
    public Uri? ResumeUrl => _resumeUrl;

    public void Started(string id, Uri? resumeUrl) => (_id, _resumeUrl, _triesInVain) = (id, resumeUrl, 0);

    public void Resumed() => _triesInVain = 0;

    /// <summary>A socket meant to resume ended before Discord said that it had.</summary>
    public void TriedInVain() => _triesInVain++;

    public void Forget()
    {
        (_id, _resumeUrl, _triesInVain) = (null, null, 0);
        Sequence.Reset();
    }
}
