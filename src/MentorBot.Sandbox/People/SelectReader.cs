using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>What somebody chooses in a select menu, checked as Discord's client checks it.</summary>
internal sealed class SelectReader(DiscordWorld world, User user, Guild? guild, Resolved resolved)
{
    public JsonArray Read(JsonObject select, IReadOnlyList<object> values, bool required)
    {
        var (min, max) = (JsonNumbers.Whole(select["min_values"]) ?? 1, JsonNumbers.Whole(select["max_values"]) ?? 1);
        if (values.Count > max || (values.Count < min && (required || values.Count > 0)))
            throw new RefusedException($"{Name(select)}: choose {(min == max ? min : $"{min} to {max}")}.");
        return [.. values.Distinct().Select(value => (JsonNode)One(select, value))];
    }

    private string One(JsonObject select, object value) => JsonNumbers.Whole(select["type"]) switch
    {
        3 or 22 => Option(select, value),
        var type => Thing(select, type, Things.IdOf(value)),
    };

    private static string Option(JsonObject select, object value) =>
        select["options"]!.AsArray().Any(option => option!["value"]!.ToString() == value.ToString())
            ? value.ToString()!
            : throw new RefusedException($"{Name(select)}: there is no option \"{value}\".");

    private string Thing(JsonObject select, long? type, ulong id)
    {
        if (type is 5 or 7 && world.Users.TryGetValue(id, out var someone))
            resolved.Add(someone);
        else if (type is 6 or 7 && guild?.Roles.TryGetValue(id, out var role) == true)
            resolved.Add(role);
        else if (type is 8 && Things.ChannelFor(world, user, guild, id, select["channel_types"]) is { } channel)
            resolved.Add(channel);
        else
            throw new RefusedException($"{Name(select)}: choose one that is there.");
        return Wire.Id(id);
    }

    private static string Name(JsonObject select) => select["custom_id"]!.ToString();
}
