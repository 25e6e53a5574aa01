namespace MentorBot.Discord.Gateway;

/// <summary>Why a socket ended, and what comes next.</summary>
/// <param name="Reason">A clause for the log: "Discord asked for a reconnect".</param>
/// <param name="CloseCode">The code that Discord closed with, if it was that.</param>
/// <param name="Pause">A wait that this reason asks for; the pause after failures comes on top when it is longer.</param>
internal sealed record SocketEnd(NextStep Next, string Reason, int? CloseCode = null, TimeSpan Pause = default)
{
    public static SocketEnd ByCode(int? code) => new(
        CloseCodes.After(code),
        code is { } known ? $"Discord closed the connection with code {known}" : "the connection broke",
        code,
        code == CloseCodes.RateLimited ? TimeSpan.FromSeconds(5) : default);
}
