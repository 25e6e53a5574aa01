using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Buttons and select menus of messages.</summary>
public sealed partial class Person
{
    /// <summary>Presses a button.</summary>
    public InteractionHandle Click(Message message, string customId) => Act(() =>
    {
        var button = Component(message, customId);
        if (TypeOf(button) != 2)
            throw new RefusedException($"\"{customId}\" is not a button.");
        return Use(message, button, []);
    });

    /// <summary>Chooses in a select menu: the values of its options, or people, roles and channels (or their ids).</summary>
    public InteractionHandle Select(Message message, string customId, params IReadOnlyList<object> values) => Act(() =>
    {
        var select = Component(message, customId);
        if (TypeOf(select) is not (3 or 5 or 6 or 7 or 8))
            throw new RefusedException($"\"{customId}\" is not a select menu.");
        var resolved = new Resolved(world, ApplicationOf(message), user, GuildOf(message.Channel), message.Channel);
        var data = new JsonObject
        {
            ["values"] = new SelectReader(world, user, GuildOf(message.Channel), resolved).Read(select, values, required: true),
        };
        if (TypeOf(select) != 3)
            data["resolved"] = resolved.Json ?? [];
        return Use(message, select, data);
    });

    private InteractionHandle Use(Message message, JsonObject component, JsonObject more)
    {
        var data = new JsonObject
        {
            ["custom_id"] = component["custom_id"]!.ToString(),
            ["component_type"] = TypeOf(component),
            ["id"] = component["id"]?.DeepClone(),
        };
        foreach (var (key, value) in more)
            data[key] = value?.DeepClone();
        return Begin(InteractionType.Component, message.Channel, ApplicationOf(message), data, message: message);
    }

    private JsonObject Component(Message message, string customId)
    {
        NeedToSee(message);
        var component = ComponentJson.All(message.Components).FirstOrDefault(component => component["custom_id"]?.ToString() == customId)
            ?? throw new RefusedException($"There is no \"{customId}\" under this message.");
        return component["disabled"]?.ToString() == "true" ? throw new RefusedException($"\"{customId}\" is disabled.") : component;
    }

    private Application ApplicationOf(Message message) =>
        world.ApplicationOf(message.Author) ?? throw new RefusedException("Nobody answers to this message's components.");

    private static long TypeOf(JsonObject component) => JsonNumbers.Whole(component["type"]) ?? 0;
}
