using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Control;

/// <summary>Faults by name.</summary>
internal sealed class FaultControl
{
    private readonly Dictionary<string, (string Name, Fault Fault)> _ordered = [];
    private int _last;

    private static readonly Dictionary<string, Func<ControlCall, Fault?>> Names = new(StringComparer.Ordinal)
    {
        ["lose-answer"] = call => OnCall(call).LoseAnswer(),
        ["cut-before"] = call => OnCall(call).CutBefore(),
        ["fail"] = call => OnCall(call).Fail(call.Number("status"), call.Number("code", 0), call.TextOrNull("message")),
        ["limit-rate"] = call => OnCall(call).LimitRate(Scope(call), Time(call, 1)),
        ["limit-rate-bare"] = call => OnCall(call).LimitRateWithoutHeaders(Time(call, 1), call.Flag("html", true)),
        ["start-late"] = call => OnCall(call).StartLate(Time(call)),
        ["answer-late"] = call => OnCall(call).AnswerLate(Time(call)),
        ["event-twice"] = call => OnEvent(call).Twice(),
        ["event-swapped"] = call => OnEvent(call).SwapWithNext(),
        ["event-lost"] = call => OnEvent(call).Lose(),
        ["event-drop"] = call => OnEvent(call).Drop(call.Flag("after_event")),
        ["drop"] = call => Now(() => Gateway(call).Drop(call.Application)),
        ["stall"] = call => Gateway(call).Stall(call.Application),
        ["silence-acks"] = call => Gateway(call).SilenceAcks(call.Application),
        ["reconnect"] = call => Now(() => Gateway(call).Reconnect(call.Application)),
        ["invalidate-session"] = call => Now(() => Gateway(call).InvalidateSession(call.Flag("resumable"), call.Application)),
        ["close"] = call => Now(() => Gateway(call).Close(call.Number("code"), call.Application)),
        ["delay-hello"] = call => Gateway(call).DelayHello(Time(call), call.Number("times", 1)),
        ["reconnect-before-hello"] = call => Gateway(call).ReconnectBeforeHello(call.Number("times", 1)),
        ["refuse-upgrade"] = call => Gateway(call).RefuseUpgrade(call.Number("status"), call.Number("times", 1)),
        ["split-frames"] = call => Gateway(call).SplitFrames(call.Number("bytes"), call.Application),
        ["take-down"] = call => Gateway(call).TakeDown(call.Guild),
        ["skew-clock"] = call => Now(() => call.Server.Faults.SkewClock(Time(call))),
        ["close-dms"] = call => Now(() => call.Server.Faults.CloseDms(call.User("user"))),
        ["revoke"] = call => Now(() => Revoke(call)),
        ["delete-channel"] = call => Now(() => call.Server.Faults.Delete(call.Channel)),
        ["expel"] = call => Now(() => call.Server.Faults.Expel(call.Guild, call.NeededApplication)),
    };

    public void Map(ControlApi api)
    {
        api.On("GET", "/faults", _ => List());
        api.On("POST", "/faults", Order);
        api.On("DELETE", "/faults/{id}", CallOff);
    }

    private JsonObject List()
    {
        lock (_ordered)
            return new JsonObject
            {
                ["names"] = new JsonArray([.. Names.Keys.Select(name => (JsonNode)name)]),
                ["ordered"] = new JsonArray([.. _ordered.Select(entry => Show(entry.Key, entry.Value.Name, entry.Value.Fault))]),
            };
    }

    private JsonObject Order(ControlCall call)
    {
        var name = call.Text("fault");
        if (!Names.TryGetValue(name, out var order))
            throw new ControlError(404, $"There is no fault \"{name}\". There are: {string.Join(", ", Names.Keys)}.");
        if (order(call) is not { } fault)
            return Show(null, name, null);
        lock (_ordered)
        {
            var id = (++_last).ToString(CultureInfo.InvariantCulture);
            _ordered[id] = (name, fault);
            return Show(id, name, fault);
        }
    }

    private JsonNode? CallOff(ControlCall call)
    {
        lock (_ordered)
        {
            if (!_ordered.Remove(call.Route("id"), out var entry))
                throw new ControlError(404, "There is no such fault.");
            entry.Fault.Dispose();
            return null;
        }
    }

    private static JsonObject Show(string? id, string name, Fault? fault) =>
        new() { ["id"] = id, ["fault"] = name, ["count"] = fault?.Count ?? 1 };

    private static GatewayFaults Gateway(ControlCall call) => call.Server.Faults.Gateway;

    private static CallFault OnCall(ControlCall call) =>
        Narrowed(call.Server.Faults.OnCall(call.Text("method", "*"), call.Text("template", "*")), call);

    private static DispatchFault OnEvent(ControlCall call) => Narrowed(Gateway(call).OnDispatch(call.Text("event", "*")), call);

    private static T Narrowed<T>(T fault, ControlCall call) where T : Occasions<T>
    {
        var narrowed = fault.After(call.Number("after", 0)).Times(call.Number("times", 1));
        return call.Application is { } application ? narrowed.Of(application) : narrowed;
    }

    private static void Revoke(ControlCall call)
    {
        var rights = call.Rights("permissions", Permissions.None);
        if (call.Has("role"))
            call.Server.Faults.Revoke(call.Guild, call.RoleOf(call.Guild, call.Text("role")), rights);
        else
            call.Server.Faults.Revoke(call.Channel, call.User("user"), rights);
    }

    private static RateLimitScope Scope(ControlCall call) =>
        Enum.TryParse<RateLimitScope>(call.Text("scope", "user"), ignoreCase: true, out var scope)
        ? scope
        : throw new ControlError(400, "\"scope\" is user, global or shared.");

    private static TimeSpan Time(ControlCall call, double? absent = null) => TimeSpan.FromSeconds(call.Seconds("seconds", absent));

    private static Fault? Now(Action action)
    {
        action();
        return null;
    }
}
