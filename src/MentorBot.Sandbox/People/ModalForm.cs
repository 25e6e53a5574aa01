using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>A form that an application opened for somebody.</summary>
public sealed class ModalForm(Person person, Interaction opener, JsonObject modal)
{
    public string CustomId => modal["custom_id"]!.ToString();
    public string Title => modal["title"]!.ToString();

    /// <summary>The form as the application sent it, with a number for each component.</summary>
    public JsonObject Json => modal.DeepClone().AsObject();

    /// <summary>What can be filled in, by custom id: the component with its settings.</summary>
    public IReadOnlyDictionary<string, JsonObject> Fields =>
        ModalShape.All(modal).Where(component => component["custom_id"] is not null)
            .ToDictionary(component => component["custom_id"]!.ToString(), component => component.DeepClone().AsObject());

    /// <summary>
    /// Sends the form: text for text inputs and radio groups, lists for selects, a boolean for a checkbox, files for an upload.
    /// </summary>
    /// <exception cref="RefusedException">A field is not filled in as it has to be; the message names it.</exception>
    public InteractionHandle Submit(params IReadOnlyList<(string Field, object Value)> values) => person.Submit(opener, modal, values);
}
