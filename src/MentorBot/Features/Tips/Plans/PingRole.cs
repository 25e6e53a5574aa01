using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Tips.Plans;

/// <summary>The button below a server's tips by which members give themselves the role that is notified, and take it away again.</summary>
internal sealed class PingRole(
    ScheduleStore schedules, DeliveryStore deliveries, IServerView view, IMemberRoles roles) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
        [new() { Name = Deliverer.RingRoute, Parameters = ["delivery"], OnServersOnly = true, Run = ToggleAsync }];

    /// <summary>Why members cannot be given this role by a button; null where they can.</summary>
    /// <remarks>Anybody may press: the role must not open a door.</remarks>
    public static string? Problem(ulong id, ServerSight sight)
    {
        if (sight.Role(id) is not { } role)
            return "that role is gone";
        if (role.Managed)
            return $"<@&{id}> belongs to an app";
        var everyone = sight.Role(sight.Id.Value)?.Grants ?? 0;
        return (role.Grants & ~everyone) != 0 ? $"<@&{id}> allows more than @everyone"
            : NeededRights.Missing([Permission.ManageRoles], sight.BotRights).Count > 0 ? "I lack \"Manage Roles\""
            : role.Position >= sight.BotRank ? $"my role stands below <@&{id}> in Server Settings, page Roles"
            : null;
    }

    private async Task<Outcome> ToggleAsync(Call call, CancellationToken cancel)
    {
        if (deliveries.ScheduleOf(call["delivery"]) is not { } id || schedules.Find(id) is not { PingRole: { } role } schedule
            || schedule.Server != call.Server || await view.SeeAsync(call.Server!.Value, cancel) is not { } sight)
            return new Outcome.Refuse("These tips notify nobody any more.");
        if (Problem(role, sight) is { } problem)
            return new Outcome.Refuse($"I cannot give you that role: {problem}. Somebody who manages this server can mend it.");
        try
        {
            var has = await roles.ToggleAsync(call.Server!.Value, call.Who, role, cancel);
            return new Outcome.Show(has ? Given(role, call) : Taken(role, call));
        }
        catch (PostRefusedException refused)
        {
            return new Outcome.Refuse(refused.Message);
        }
    }

    private static Reply Given(ulong role, Call call) =>
        Card($"You have <@&{role}> now and are notified of these tips.", "Stop notifying me", call);

    private static Reply Taken(ulong role, Call call) =>
        Card($"I took <@&{role}> from you: you are no longer notified of these tips.", "Notify me again", call);

    private static Reply Card(string text, string back, Call call) =>
        new() { Title = "", Text = text, Buttons = [new(new(Deliverer.RingRoute, call["delivery"]), back)] };
}
