using System.Collections.Concurrent;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Servers;

/// <summary>Settings of servers and their opened channels: few, read on every message, so kept in memory beside the file.</summary>
public sealed class ServerStore : IServerData
{
    private readonly Database _database;
    private readonly ConcurrentDictionary<ServerId, ServerSettings> _servers = new();
    private readonly ConcurrentDictionary<PlaceId, ChannelSettings> _channels = new();

    public ServerStore(Database database)
    {
        _database = database;
        foreach (var row in database.Query<ServerRow>("SELECT * FROM servers"))
            _servers[new((ulong)row.server_id)] = row.Settings();
        foreach (var row in database.Query<ChannelRow>("SELECT * FROM channels"))
            _channels[new((ulong)row.channel_id)] = row.Settings();
    }

    public IReadOnlyList<string> Tables { get; } = ["servers", "channels"];

    /// <summary>What its admins chose; the defaults where they chose nothing.</summary>
    public ServerSettings Of(ServerId server) => _servers.GetValueOrDefault(server) ?? new(server);

    /// <summary>Whether anything was chosen there: only of such servers channels and roles are kept.</summary>
    public bool IsConfigured(ServerId server) => _servers.ContainsKey(server) || _channels.Values.Any(channel => channel.Server == server);

    public ChannelSettings? OpenedChannel(PlaceId channel) => _channels.GetValueOrDefault(channel);

    public IReadOnlyList<ChannelSettings> OpenedChannels(ServerId server) =>
        [.. _channels.Values.Where(channel => channel.Server == server).OrderBy(channel => channel.Channel.Value)];

    public void Save(ServerSettings settings)
    {
        _database.Execute(
            """
            INSERT INTO servers (server_id, curator_role, helper_role, log_channel, gaps)
            VALUES (@id, @curator, @helper, @log, @gaps)
            ON CONFLICT (server_id) DO UPDATE SET
                curator_role = excluded.curator_role, helper_role = excluded.helper_role, log_channel = excluded.log_channel,
                gaps = excluded.gaps
            """,
            new
            {
                id = (long)settings.Server.Value,
                curator = (long?)settings.CuratorRole,
                helper = (long?)settings.HelperRole,
                log = (long?)settings.LogChannel?.Value,
                gaps = settings.Gaps ? 1 : 0,
            });
        _servers[settings.Server] = settings;
    }

    /// <summary>A channel in the mode "mentions" is one that nobody opened: its row goes.</summary>
    public void Save(ChannelSettings channel)
    {
        if (channel.Mode == ChannelMode.Mentions)
        {
            Close(channel.Channel);
            return;
        }
        _database.Execute(
            """
            INSERT INTO channels (channel_id, server_id, mode, wait_seconds, hourly_budget, quiet_from, quiet_to, zone, snoozed_until)
            VALUES (@id, @server, @mode, @wait, @budget, @from, @to, @zone, @snoozed)
            ON CONFLICT (channel_id) DO UPDATE SET
                mode = excluded.mode, wait_seconds = excluded.wait_seconds, hourly_budget = excluded.hourly_budget,
                quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, zone = excluded.zone,
                snoozed_until = excluded.snoozed_until
            """,
            new
            {
                id = (long)channel.Channel.Value,
                server = (long)channel.Server.Value,
                mode = channel.Mode.ToString().ToLowerInvariant(),
                wait = (int)channel.Wait.TotalSeconds,
                budget = channel.HourlyBudget,
                from = Minutes(channel.QuietFrom),
                to = Minutes(channel.QuietTo),
                zone = channel.Zone,
                snoozed = channel.SnoozedUntil?.ToUnixTimeMilliseconds(),
            });
        _channels[channel.Channel] = channel;
    }

    public void Close(PlaceId channel)
    {
        _database.Execute("DELETE FROM channels WHERE channel_id = @id", new { id = (long)channel.Value });
        _channels.TryRemove(channel, out _);
    }

    /// <summary>The bot was removed from a server: its data is erased later, so that an accidental kick destroys nothing.</summary>
    public void Left(ServerId server, DateTimeOffset at) => _database.Execute(
        "INSERT INTO servers (server_id, left_at) VALUES (@id, @at) ON CONFLICT (server_id) DO UPDATE SET left_at = excluded.left_at",
        new { id = (long)server.Value, at = at.ToUnixTimeMilliseconds() });

    /// <summary>The bot is on that server (again), or its commands are.</summary>
    public void Present(ServerId server) =>
        _database.Execute(
            "UPDATE servers SET left_at = NULL WHERE server_id = @id AND left_at IS NOT NULL", new { id = (long)server.Value });

    /// <summary>Servers that the bot is known to have left.</summary>
    public IReadOnlySet<ServerId> AllLeft() =>
        _database.Query<long>("SELECT server_id FROM servers WHERE left_at IS NOT NULL").Select(id => new ServerId((ulong)id)).ToHashSet();

    /// <summary>Servers that the bot left before that time.</summary>
    public IReadOnlyList<ServerId> LeftBefore(DateTimeOffset time) =>
        [.. _database.Query<long>("SELECT server_id FROM servers WHERE left_at < @time", new { time = time.ToUnixTimeMilliseconds() })
            .Select(id => new ServerId((ulong)id))];

    public void Erase(ServerId server)
    {
        var id = (long)server.Value;
        _database.Execute("DELETE FROM servers WHERE server_id = @id", new { id });
        _database.Execute("DELETE FROM channels WHERE server_id = @id", new { id });
        _servers.TryRemove(server, out _);
        foreach (var channel in OpenedChannels(server))
            _channels.TryRemove(channel.Channel, out _);
    }

    private static int? Minutes(TimeOnly? time) => time is { } at ? at.Hour * 60 + at.Minute : null;

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record ServerRow
    {
        public long server_id { get; init; }
        public long? curator_role { get; init; }
        public long? helper_role { get; init; }
        public long? log_channel { get; init; }
        public long gaps { get; init; }

        public ServerSettings Settings() => new(new ServerId((ulong)server_id))
        {
            CuratorRole = (ulong?)curator_role,
            HelperRole = (ulong?)helper_role,
            LogChannel = log_channel is { } id ? new PlaceId((ulong)id) : null,
            Gaps = gaps != 0,
        };
    }

    private sealed record ChannelRow
    {
        public long channel_id { get; init; }
        public long server_id { get; init; }
        public string mode { get; init; } = "";
        public long wait_seconds { get; init; }
        public long hourly_budget { get; init; }
        public long? quiet_from { get; init; }
        public long? quiet_to { get; init; }
        public string? zone { get; init; }
        public long? snoozed_until { get; init; }

        public ChannelSettings Settings() =>
            new(new PlaceId((ulong)channel_id), new ServerId((ulong)server_id), Enum.Parse<ChannelMode>(mode, ignoreCase: true))
            {
                Wait = TimeSpan.FromSeconds(wait_seconds),
                HourlyBudget = (int)hourly_budget,
                QuietFrom = Time(quiet_from),
                QuietTo = Time(quiet_to),
                Zone = zone,
                SnoozedUntil = snoozed_until is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            };

        private static TimeOnly? Time(long? minutes) => minutes is { } at ? new TimeOnly((int)at / 60, (int)at % 60) : null;
    }
}
