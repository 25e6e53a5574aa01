namespace MentorBot.Sandbox.World;

/// <summary>An account: a person or a bot.</summary>
public sealed class User(ulong id, string username)
{
    public ulong Id { get; } = id;
    public string Username { get; set; } = username;
    public string? GlobalName { get; set; }
    public bool Bot { get; init; }
    public string Locale { get; set; } = "en-US";

    /// <summary>The person does not take direct messages: a send gives 50007.</summary>
    public bool DmsClosed { get; set; }

    /// <summary>What a person's client shows outside of a guild.</summary>
    public string DisplayName => GlobalName ?? Username;

    public override string ToString() => $"@{Username}";
}
