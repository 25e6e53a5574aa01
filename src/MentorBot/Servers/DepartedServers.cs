using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Servers;

/// <summary>Erases what is kept about servers that the bot left two weeks ago: an accidental kick destroys nothing.</summary>
public sealed class DepartedServers(ServerStore servers, IEnumerable<IServerData> parts, Database database) : IForgets
{
    public static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    // The store of servers knows when the bot left: erased last, so that what was interrupted is taken up again.
    private readonly IServerData[] _inOrder = [.. parts.Where(part => part != servers), servers];

    /// <summary>At login: servers of which something is kept and that the bot is not on any more were left while it was away.</summary>
    /// <param name="present">Those that this shard is on.</param>
    /// <param name="isOfShard">Whether a server belongs to this shard.</param>
    public void Reconcile(IReadOnlySet<ServerId> present, DateTimeOffset now, Func<ServerId, bool> isOfShard)
    {
        var left = servers.AllLeft();
        foreach (var server in Known().Where(server => isOfShard(server) && !present.Contains(server) && !left.Contains(server)))
            servers.Left(server, now);
        foreach (var server in present.Intersect(left))
            servers.Present(server);
    }

    public void Forget(DateTimeOffset now)
    {
        foreach (var server in servers.LeftBefore(now - Grace))
        {
            foreach (var part in _inOrder)
                part.Erase(server);
        }
    }

    private HashSet<ServerId> Known() =>
        [.. _inOrder.SelectMany(part => part.Tables)
            .Where(table => database.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }).Contains("server_id"))
            .SelectMany(table => database.Query<long>($"SELECT DISTINCT server_id FROM {table} WHERE server_id IS NOT NULL"))
            .Select(id => new ServerId((ulong)id))];
}
