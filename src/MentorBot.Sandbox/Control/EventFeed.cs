using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox.Control;

/// <summary>
/// What happens in the sandbox, numbered: gateway events as they are for somebody who may read everything, changes of interactions, and
/// REST calls. It begins with the first request for it, so that nobody pays for it who does not listen.
/// </summary>
internal sealed class EventFeed(SandboxServer server)
{
    private const int Kept = 5000;

    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = new();
    private TaskCompletionSource _next = NewSource();
    private long _last;
    private bool _isOn;

    public void Map(ControlApi api) => api.Raw("GET", "/events", http =>
    {
        TurnOn();
        var streams = http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
        return streams ? StreamAsync(http) : PollAsync(http);
    });

    private void TurnOn()
    {
        lock (server.World.Gate)
        {
            if (_isOn)
                return;
            _isOn = true;
            server.World.Dispatched += Add;
            server.World.InteractionChanged += Add;
            server.Exchanged += Add;
            server.Page.Said += (name, data) => Add(name, data, null, null, null);
            if (server.Options.Clock is SandboxClock clock)
                clock.Moved += () => Add("SANDBOX_CLOCK", PageControl.Clock(clock), null, null, null);
        }
    }

    /// <summary>Answers with the events after a number, as soon as there are any; without a number only with the last one.</summary>
    private async Task PollAsync(HttpContext http)
    {
        var after = Number(http.Request.Query["after"]);
        // Real time on purpose: it is the caller's patience, not the sandbox's clock.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping(http));
        patience.CancelAfter(TimeSpan.FromSeconds(Math.Min(60, Number(http.Request.Query["wait"]) ?? 0)));
        var viewer = Viewer(http);
        var (events, last) = after is { } number ? Since(number, viewer) : ([], Last);
        while (after is not null && events.Count == 0 && !patience.IsCancellationRequested)
        {
            await Task.WhenAny(Next(last), Task.Delay(Timeout.Infinite, patience.Token));
            (events, last) = Since(last, viewer);
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = new JsonObject { ["last"] = last, ["events"] = Wire.List(events.Select(entry => entry.Json)) };
        await http.Response.Body.WriteAsync(JsonBytes.Of(body), http.RequestAborted);
    }

    /// <summary>Server-sent events; a browser that comes back names the last one that it had.</summary>
    private async Task StreamAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";
        var viewer = Viewer(http);
        var last = Number(http.Request.Headers["Last-Event-ID"]) ?? Number(http.Request.Query["after"]) ?? Last;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping(http));
        try
        {
            await http.Response.Body.FlushAsync(stop.Token);
            while (true)
            {
                (var events, last) = Since(last, viewer);
                foreach (var entry in events)
                    await http.Response.WriteAsync(Lines(entry), stop.Token);
                await http.Response.Body.FlushAsync(stop.Token);
                await Next(last).WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The listener went away, or the server is going.
        }
    }

    private static string Lines(Entry entry) => string.Create(CultureInfo.InvariantCulture,
        $"id: {entry.Number}\ndata: {Encoding.UTF8.GetString(JsonBytes.Of(entry.Json).Span)}\n\n");

    private long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>Ends when there is an event after that number.</summary>
    private Task Next(long after)
    {
        lock (_gate)
            return _last > after ? Task.CompletedTask : _next.Task;
    }

    private (IReadOnlyList<Entry> Events, long Last) Since(long after, Person? viewer)
    {
        List<Entry> events;
        long last;
        lock (_gate)
            (events, last) = ([.. _entries.Where(entry => entry.Number > after)], _last);
        if (viewer is null)
            return (events, last);
        lock (server.World.Gate)
            return ([.. events.Where(entry => IsFor(viewer, entry))], last);
    }

    private bool IsFor(Person viewer, Entry entry)
    {
        if (entry.OnlyFor is { } only)
            return only == viewer.User.Id;
        if (entry.ChannelId is { } id && server.World.Channels.TryGetValue(id, out var channel))
            return viewer.CanSee(channel);
        return entry.GuildId is not { } guildId
            || (server.World.Guilds.TryGetValue(guildId, out var guild) && guild.Members.ContainsKey(viewer.User.Id));
    }

    private void Add(Dispatch dispatch)
    {
        // 0 is nobody: what only an application gets is seen by those who look at everything.
        ulong? only = dispatch.OnlyApplication is null ? null : 0;
        var data = dispatch.Body(World.Viewer.Everything) ?? [];
        if (only is 0 && dispatch.ChannelId is { } channel && ulong.TryParse(data["id"]?.ToString(), null, out var id))
            only = server.World.Channels.GetValueOrDefault(channel)?.Messages.Find(id)?.EphemeralFor ?? only;
        Add(dispatch.Name, data, dispatch.GuildId, dispatch.ChannelId, only);
    }

    private void Add(Interaction interaction)
    {
        var person = server.As(interaction.User);
        var data = ControlJson.Interaction(person, new InteractionHandle(person, interaction));
        Add("SANDBOX_INTERACTION", data, interaction.Guild?.Id, interaction.Channel.Id, interaction.User.Id);
    }

    private void Add(RestExchange exchange) => Add("SANDBOX_CALL", new JsonObject
    {
        ["method"] = exchange.Method,
        ["template"] = exchange.Template,
        ["path"] = exchange.Path,
        ["query"] = exchange.Query,
        ["application_id"] = Wire.Id(exchange.ApplicationId),
        ["request"] = exchange.Request?.DeepClone(),
        ["status"] = exchange.Status,
        ["answer"] = exchange.Answer?.DeepClone(),
    }, null, null, 0);

    private void Add(string name, JsonObject data, ulong? guild, ulong? channel, ulong? onlyFor)
    {
        TaskCompletionSource next;
        lock (_gate)
        {
            _entries.Enqueue(new Entry(++_last, name, data, guild, channel, onlyFor));
            if (_entries.Count > Kept)
                _entries.Dequeue();
            (next, _next) = (_next, NewSource());
        }
        next.SetResult();
    }

    private Person? Viewer(HttpContext http) => http.Request.Query["user"] is [{ } user]
        ? server.As(new ControlCall(server, http.Request, []).UserOf(user))
        : null;

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CancellationToken Stopping(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Entry(long Number, string Name, JsonObject Data, ulong? GuildId, ulong? ChannelId, ulong? OnlyFor)
    {
        /// <summary>The event as it is sent.</summary>
        public JsonObject Json => new() { ["number"] = Number, ["event"] = Name, ["data"] = Data.DeepClone() };
    }
}
