using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>An application's commands in one scope: everywhere, or one guild.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#registering-a-command</remarks>
public sealed class CommandBook(DiscordWorld world, Application application, ulong? guildId)
{
    /// <summary>So many commands that were not there before may be made in a day.</summary>
    public const int CreatesPerDay = 200;

    private readonly List<ApplicationCommand> _commands = [];
    private readonly Queue<DateTimeOffset> _creates = new();

    public IReadOnlyList<ApplicationCommand> All => _commands;

    public ApplicationCommand? Find(ulong id) => _commands.Find(command => command.Id == id);

    public ApplicationCommand? Find(string name, int type) => _commands.Find(command => command.Name == name && command.Type == type);

    /// <summary>Makes a command, or changes the one of the same name and type.</summary>
    public (ApplicationCommand Command, bool IsNew) Upsert(JsonObject given)
    {
        var definition = CommandShape.Of(given, guildId is not null);
        if (Find(definition["name"]!.GetValue<string>(), definition["type"]!.GetValue<int>()) is { } existing)
        {
            Change(existing, definition);
            return (existing, false);
        }
        CheckRoom(_commands.Select(command => command.Type).Append(definition["type"]!.GetValue<int>()));
        CheckCreates(1);
        var made = Create(definition);
        _commands.Add(made);
        return (made, true);
    }

    /// <summary>Gives a command another definition; the caller has made sure that its name is free.</summary>
    public void Edit(ApplicationCommand command, JsonObject definition) =>
        Change(command, CommandShape.Of(definition, guildId is not null));

    /// <summary>Replaces everything: commands that keep name and type keep their id.</summary>
    public void Replace(IReadOnlyList<JsonObject> given)
    {
        var definitions = given.Select(command => CommandShape.Of(command, guildId is not null)).ToList();
        CheckRoom(definitions.Select(TypeOf));
        var kept = definitions.Select(definition => Find(NameOf(definition), TypeOf(definition))).ToList();
        CheckCreates(kept.Count(command => command is null));
        _commands.Clear();
        foreach (var (definition, command) in definitions.Zip(kept))
        {
            if (command is not null)
                Change(command, definition);
            _commands.Add(command ?? Create(definition));
        }
    }

    public void Remove(ApplicationCommand command) => _commands.Remove(command);

    private static string NameOf(JsonObject definition) => definition["name"]!.GetValue<string>();

    private static int TypeOf(JsonObject definition) => definition["type"]!.GetValue<int>();

    private ApplicationCommand Create(JsonObject definition)
    {
        _creates.Enqueue(world.Ids.Now);
        return new ApplicationCommand(world.Ids.Next(), application, guildId) { Definition = definition, Version = world.Ids.Next() };
    }

    private void Change(ApplicationCommand command, JsonObject definition)
    {
        if (JsonNode.DeepEquals(command.Definition, definition))
            return;
        command.Definition = definition;
        command.Version = world.Ids.Next();
    }

    private static void CheckRoom(IEnumerable<int> types)
    {
        foreach (var kind in types.GroupBy(type => type))
        {
            var most = kind.Key == 1 ? 100 : 15;
            if (kind.Count() > most)
                throw new DiscordError(400, 30032, $"Maximum number of application commands reached ({most})");
        }
    }

    private void CheckCreates(int count)
    {
        while (_creates.TryPeek(out var oldest) && oldest <= world.Ids.Now.AddDays(-1))
            _creates.Dequeue();
        if (_creates.Count + count > CreatesPerDay)
            throw new DiscordError(400, 30034, $"Max number of daily application command creates has been reached ({CreatesPerDay})");
    }
}
