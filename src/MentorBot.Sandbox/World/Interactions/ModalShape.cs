using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>A form as it is shown: like the application sent it, with a number for each component that had none.</summary>
internal static class ModalShape
{
    public static JsonObject Of(JsonObject sent)
    {
        var modal = sent.DeepClone().AsObject();
        var taken = All(modal).Select(component => component["id"]?.ToString()).ToHashSet();
        var next = 1;
        foreach (var component in All(modal).Where(component => component["id"]?.ToString() is null or "0"))
        {
            while (!taken.Add(Wire.Id((ulong)next)))
                next++;
            component["id"] = next;
        }
        return modal;
    }

    /// <summary>Every component, outer ones first.</summary>
    public static IEnumerable<JsonObject> All(JsonObject owner)
    {
        var below = (owner["components"] as JsonArray ?? []).Append(owner["component"]).OfType<JsonObject>();
        return below.SelectMany(child => All(child).Prepend(child));
    }
}
