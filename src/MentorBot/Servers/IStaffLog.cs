using MentorBot.Routing;

namespace MentorBot.Servers;

/// <summary>The channel where every change by staff is noted, where a server's admins chose one.</summary>
public interface IStaffLog
{
    /// <summary>
    /// Notes a change in the log channel of the server's settings as they are now; nothing where there is none. Notifies nobody. A refusal
    /// of Discord is logged and never thrown: what staff changed stands, and the doctor names the missing right.
    /// </summary>
    /// <param name="line">Markdown of ours, with people, roles and channels as Discord's mentions; at most 1,900 characters.</param>
    Task NoteAsync(ServerId server, string line, CancellationToken cancel);
}
