using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Faults;

/// <summary>What goes wrong, on demand.</summary>
/// <example><code>
/// server.Faults.OnCall("POST", "/channels/{channel_id}/messages").LoseAnswer();
/// server.Faults.Gateway.Drop(app);
/// </code></example>
public sealed class FaultPlan
{
    private readonly DiscordWorld _world;
    private readonly FaultList<CallEffect> _calls = new();

    internal FaultPlan(DiscordWorld world) => _world = world;

    /// <summary>Sockets, sessions and events.</summary>
    public GatewayFaults Gateway { get; } = new();

    /// <summary>A fault on the next call of an operation; <c>*</c> for either part is any.</summary>
    /// <param name="template">As openapi.json writes it: <c>/channels/{channel_id}/messages</c>.</param>
    public CallFault OnCall(string method, string template) => new(_world, _calls, method, template);

    /// <summary>A fault on the next call, whatever it is.</summary>
    public CallFault OnAnyCall() => OnCall("*", "*");

    /// <summary>
    /// The server's clock is ahead of the client's (behind, when negative): dates, ids and the reset times of rate limits. Ids never go
    /// back: those made after the clock was set back follow the last one.
    /// </summary>
    public void SkewClock(TimeSpan ahead) => Change(() => _world.Ids.Skew = ahead);

    /// <summary>The person takes no direct messages any more: 50007.</summary>
    public void CloseDms(User person) => Change(() => person.DmsClosed = true);

    /// <summary>A role loses rights in the whole server.</summary>
    public void Revoke(Guild guild, Role role, Permissions rights) => Change(() =>
    {
        role.Permissions &= ~rights;
        _world.RoleChanged(guild, role);
    });

    /// <summary>A member or bot loses rights in one channel.</summary>
    public void Revoke(Channel channel, User user, Permissions rights) =>
        Change(() => _world.SetOverwrite(channel, user.Id, isMember: true, Permissions.None, rights));

    /// <summary>A channel or thread goes away with its messages.</summary>
    public void Delete(Channel channel) => Change(() => _world.RemoveChannel(channel));

    /// <summary>A bot is thrown out of a server.</summary>
    public void Expel(Guild guild, Application application) => Change(() => _world.RemoveMember(guild, application.Bot));

    internal CallEffect? Take(string method, string template, Application? application) =>
        _calls.Take(effect => effect.Matches(method, template, application));

    private void Change(Action change)
    {
        lock (_world.Gate)
            change();
    }
}
