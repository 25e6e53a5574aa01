using MentorBot.Storage;

namespace MentorBot.Servers;

/// <summary>Erases what is kept about servers that the bot left two weeks ago: an accidental kick destroys nothing.</summary>
public sealed class DepartedServers(ServerStore servers, IEnumerable<IServerData> parts) : IForgets
{
    public static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    // The store of servers knows when the bot left: erased last, so that what was interrupted is taken up again.
    private readonly IServerData[] _inOrder = [.. parts.Where(part => part != servers), servers];

    public void Forget(DateTimeOffset now)
    {
        foreach (var server in servers.LeftBefore(now - Grace))
        {
            foreach (var part in _inOrder)
                part.Erase(server);
        }
    }
}
