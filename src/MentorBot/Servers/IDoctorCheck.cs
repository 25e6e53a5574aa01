using MentorBot.Routing;

namespace MentorBot.Servers;

/// <summary>What a part of the bot contributes to <c>/mentor doctor</c>.</summary>
public interface IDoctorCheck
{
    /// <param name="server">Whose admin asks; null: whoever runs the bot, in the terminal.</param>
    Task<IReadOnlyList<DoctorLine>> CheckAsync(ServerId? server, CancellationToken cancel);
}

/// <param name="What">What was looked at and how it is, in a line: Markdown of ours.</param>
/// <param name="Fix">What to do about it, where it is not good.</param>
public sealed record DoctorLine(bool Good, string What, string? Fix = null);
