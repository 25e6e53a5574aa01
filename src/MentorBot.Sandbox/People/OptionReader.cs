using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>
/// Turns what a person fills in into a command's <c>data</c>, with the checks that Discord's own client makes before it sends.
/// </summary>
internal sealed class OptionReader(DiscordWorld world, User user, Channel channel, ApplicationCommand command)
{
    private readonly Guild? _guild = world.TryGetGuild(channel, out var guild) ? guild : null;
    private readonly Resolved _resolved =
        new(world, command.Application, user, world.TryGetGuild(channel, out var place) ? place : null, channel);

    /// <summary>The part of <c>data</c> that every command has.</summary>
    public static JsonObject Start(ApplicationCommand command)
    {
        var data = new JsonObject { ["id"] = Wire.Id(command.Id), ["name"] = command.Name, ["type"] = command.Type };
        if (command.GuildId is { } guild)
            data["guild_id"] = Wire.Id(guild);
        return data;
    }

    public JsonObject Read(IReadOnlyList<string> path, IReadOnlyList<(string Name, object Value)> given) =>
        Data(path, definitions =>
        {
            foreach (var missing in definitions.Where(IsRequired).Select(Name).Except(given.Select(option => option.Name)))
                throw new RefusedException($"{missing}: This option is required. Specify a value.");
            return [.. given.Select(option => One(Definition(definitions, option.Name), option.Value))];
        });

    /// <summary>While somebody types: the other options as far as they are filled in, nothing is missing yet.</summary>
    public JsonObject ReadTyped(
        IReadOnlyList<string> path, string typed, string text, IReadOnlyList<(string Name, object Value)> others) =>
        Data(path, definitions =>
        {
            var definition = Definition(definitions, typed);
            if (definition["autocomplete"]?.ToString() != "true")
                throw new RefusedException($"{typed}: Nothing is offered for this option.");
            var focused = new JsonObject { ["name"] = typed, ["type"] = TypeOf(definition), ["value"] = text, ["focused"] = true };
            var rest = others.Where(option => option.Name != typed);
            return [.. rest.Select(option => One(Definition(definitions, option.Name), option.Value)), focused];
        });

    private JsonObject Data(IReadOnlyList<string> path, Func<IReadOnlyList<JsonObject>, JsonArray> fill)
    {
        var data = Start(command);
        data["options"] = Nested([.. command.Options], path, fill);
        if (_resolved.Json is { } resolved)
            data["resolved"] = resolved;
        return data;
    }

    private static JsonArray Nested(
        IReadOnlyList<JsonObject> definitions, IReadOnlyList<string> path, Func<IReadOnlyList<JsonObject>, JsonArray> fill)
    {
        if (path.Count == 0)
            return definitions.Any(IsNested) ? throw new RefusedException("Choose one of the subcommands.") : fill(definitions);
        var next = definitions.FirstOrDefault(definition => IsNested(definition) && Name(definition) == path[0])
            ?? throw new RefusedException($"There is no subcommand \"{path[0]}\".");
        return
        [
            new JsonObject
            {
                ["name"] = Name(next),
                ["type"] = TypeOf(next),
                ["options"] = Nested([.. next["options"]!.AsArray().OfType<JsonObject>()], [.. path.Skip(1)], fill),
            },
        ];
    }

    private JsonObject One(JsonObject definition, object value)
    {
        JsonNode json = TypeOf(definition) switch
        {
            3 => Text(definition, value),
            4 => Whole(definition, value),
            5 => value is bool flag ? flag : Refuse<bool>(definition, "Choose True or False."),
            10 => Real(definition, value),
            11 => File(definition, value),
            _ => Thing(definition, value),
        };
        CheckChoice(definition, json);
        return new JsonObject { ["name"] = Name(definition), ["type"] = TypeOf(definition), ["value"] = json };
    }

    private static string Text(JsonObject definition, object value)
    {
        var text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
        var (min, max) = (JsonNumbers.Whole(definition["min_length"]) ?? 0, JsonNumbers.Whole(definition["max_length"]) ?? 6000);
        var length = Form.Length(text);
        return length >= min && length <= max ? text : Refuse<string>(definition, $"Must be between {min} and {max} characters in length.");
    }

    private static long Whole(JsonObject definition, object value)
    {
        if (!long.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number))
            return Refuse<long>(definition, "Input a valid integer.");
        CheckRange(definition, number);
        return number;
    }

    private static double Real(JsonObject definition, object value)
    {
        if (!double.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number))
            return Refuse<double>(definition, "Input a valid number.");
        CheckRange(definition, number);
        return number;
    }

    private static void CheckRange(JsonObject definition, double number)
    {
        var (min, max) = (JsonNumbers.Real(definition["min_value"]), JsonNumbers.Real(definition["max_value"]));
        const double limit = 1L << 53;
        if (number < (min ?? -limit))
            Refuse<double>(definition, $"Must be {min ?? -limit} or more.");
        if (number > (max ?? limit))
            Refuse<double>(definition, $"Must be {max ?? limit} or less.");
    }

    private static void CheckChoice(JsonObject definition, JsonNode value)
    {
        if (definition["choices"] is JsonArray { Count: > 0 } choices
            && !choices.Any(choice => choice!["value"]!.ToString() == value.ToString()))
            Refuse<bool>(definition, "Choose one of the options of the list.");
    }

    private string File(JsonObject definition, object value)
    {
        if (value is not PersonFile file)
            return Refuse<string>(definition, "Choose a file.");
        var attachment = new Attachment(world.Ids.Next(), file.Name, file.Bytes) { ContentType = file.ContentType, Ephemeral = true };
        world.Files[attachment.Id] = attachment;
        _resolved.Add(attachment);
        return Wire.Id(attachment.Id);
    }

    /// <summary>A person, role or channel, itself or its id.</summary>
    private string Thing(JsonObject definition, object value)
    {
        var id = Things.IdOf(value);
        var type = TypeOf(definition);
        if (type is 6 or 9 && world.Users.TryGetValue(id, out var someone))
            _resolved.Add(someone);
        else if (type is 8 or 9 && _guild?.Roles.TryGetValue(id, out var role) == true)
            _resolved.Add(role);
        else if (type is 7 && Things.ChannelFor(world, user, _guild, id, definition["channel_types"]) is { } found)
            _resolved.Add(found);
        else
            Refuse<bool>(definition, "Choose one that is there.");
        return Wire.Id(id);
    }

    private static JsonObject Definition(IReadOnlyList<JsonObject> definitions, string name) =>
        definitions.FirstOrDefault(definition => Name(definition) == name) ?? throw new RefusedException($"There is no option \"{name}\".");

    private static string Name(JsonObject definition) => definition["name"]!.ToString();

    private static int TypeOf(JsonObject definition) => (int)JsonNumbers.Whole(definition["type"])!.Value;

    private static bool IsNested(JsonObject definition) => TypeOf(definition) is 1 or 2;

    private static bool IsRequired(JsonObject definition) => definition["required"]?.ToString() == "true";

    private static T Refuse<T>(JsonObject definition, string why) => throw new RefusedException($"{Name(definition)}: {why}");
}
