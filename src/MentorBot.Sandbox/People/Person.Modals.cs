using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Forms.</summary>
public sealed partial class Person
{
    internal InteractionHandle Submit(Interaction opener, JsonObject modal, IReadOnlyList<(string Field, object Value)> values) => Act(() =>
    {
        var resolved = new Resolved(world, opener.Application, user, opener.Guild, opener.Channel);
        var data = new ModalReader(world, new SelectReader(world, user, opener.Guild, resolved), resolved).Read(modal, values);
        return Begin(InteractionType.ModalSubmit, opener.Channel, opener.Application, data, message: opener.Message, opener: opener);
    });
}
