using System.Diagnostics;
using MentorBot.Sandbox.Gateway;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Faults;

/// <summary>What becomes of an event.</summary>
internal enum Delivery
{
    Once,
    Twice,
    AfterNext,
    Lost,
}

internal sealed record DeliveryEffect(string Event, Application? Only, Delivery Delivery);

internal sealed record SendEffect(string Event, Application? Only, bool After, Func<GatewaySocket, Task> Do);

/// <summary>A fault on events: <c>Faults.Gateway.OnDispatch("MESSAGE_CREATE").After(2).Twice()</c>.</summary>
public sealed class DispatchFault : Occasions<DispatchFault>
{
    private readonly FaultList<DeliveryEffect> _deliveries;
    private readonly FaultList<SendEffect> _sends;
    private readonly string _event;

    internal DispatchFault(FaultList<DeliveryEffect> deliveries, FaultList<SendEffect> sends, string @event) =>
        (_deliveries, _sends, _event) = (deliveries, sends, @event);

    /// <summary>The event comes twice, with two numbers.</summary>
    public Fault Twice() => Order(Delivery.Twice);

    /// <summary>The event comes after the one that follows it.</summary>
    public Fault SwapWithNext() => Order(Delivery.AfterNext);

    /// <summary>The event never comes, as happens when Discord's own services fail.</summary>
    public Fault Lose() => Order(Delivery.Lost);

    /// <summary>The socket breaks, before the event is sent or after.</summary>
    public Fault Drop(bool after = false) => Order(after, socket =>
    {
        socket.Drop();
        return Task.CompletedTask;
    });

    /// <summary>The client's process dies, before the event is sent or after.</summary>
    public Fault Kill(Process process, bool after = false) => Order(after, _ => ChildProcess.KillAsync(process));

    private Fault Order(Delivery delivery) => _deliveries.Add(NewFault(), new DeliveryEffect(_event, Only, delivery));

    private Fault Order(bool after, Func<GatewaySocket, Task> effect) =>
        _sends.Add(NewFault(), new SendEffect(_event, Only, after, effect));
}
