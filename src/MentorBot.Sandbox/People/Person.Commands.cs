using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Slash commands and the Apps menus of messages and people.</summary>
public sealed partial class Person
{
    /// <summary>The commands that this person is offered in a channel.</summary>
    public IReadOnlyList<ApplicationCommand> Commands(Channel channel) => Act(() => Offered(channel).ToList());

    /// <summary>Uses a slash command: <c>Invoke(channel, "/plan week", ("goal", "learn SQL"))</c>.</summary>
    /// <param name="line">The command with its group and subcommand.</param>
    /// <param name="options">Text, numbers, booleans, users, roles, channels or files by name.</param>
    public InteractionHandle Invoke(Channel channel, string line, params IReadOnlyList<(string Name, object Value)> options) =>
        Invoke(channel, line, null, options);

    /// <summary>Uses a slash command of one application, where several have one of that name.</summary>
    public InteractionHandle Invoke(
        Channel channel, string line, Application? application, IReadOnlyList<(string Name, object Value)> options) => Act(() =>
        {
            var (command, path) = Find(channel, line, application);
            var reader = new OptionReader(world, user, channel, command);
            return Begin(InteractionType.Command, channel, command, reader.Read(path, options));
        });

    /// <summary>Types into an option that completes: what is offered for the text so far.</summary>
    /// <exception cref="RefusedException">The application offered nothing in time.</exception>
    public async Task<IReadOnlyList<Choice>> Type(
        Channel channel, string line, string option, string text, params IReadOnlyList<(string Name, object Value)> others)
    {
        var handle = StartToType(channel, line, option, text, null, others);
        await handle.Answered();
        return handle.Failure is null ? handle.Choices : throw new RefusedException("Loading options failed");
    }

    /// <summary>The same without waiting.</summary>
    public InteractionHandle StartToType(Channel channel, string line, string option, string text, Application? application,
        IReadOnlyList<(string Name, object Value)> others) => Act(() =>
        {
            var (command, path) = Find(channel, line, application);
            var data = new OptionReader(world, user, channel, command).ReadTyped(path, option, text, others);
            data["version"] = Wire.Id(command.Version);
            return Begin(InteractionType.Autocomplete, channel, command, data);
        });

    /// <summary>Apps menu of a message.</summary>
    public InteractionHandle InvokeOn(Message message, string command, Application? application = null) => Act(() =>
    {
        NeedToSee(message);
        var found = Menu(message.Channel, command, 3, application);
        var resolved = new Resolved(world, found.Application, user, GuildOf(message.Channel), message.Channel);
        resolved.Add(message);
        return Begin(InteractionType.Command, message.Channel, found, Targeted(found, message.Id, resolved));
    });

    /// <summary>Apps menu of a person, opened in a channel.</summary>
    public InteractionHandle InvokeOn(Channel channel, User target, string command, Application? application = null) => Act(() =>
    {
        var found = Menu(channel, command, 2, application);
        var resolved = new Resolved(world, found.Application, user, GuildOf(channel), channel);
        resolved.Add(target);
        return Begin(InteractionType.Command, channel, found, Targeted(found, target.Id, resolved));
    });

    private (ApplicationCommand Command, IReadOnlyList<string> Path) Find(Channel channel, string line, Application? application)
    {
        var words = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = Offered(channel).Where(command => command.Type == 1 && command.Name == words.FirstOrDefault())
            .Where(command => application is null || command.Application == application)
            .MaxBy(command => command.GuildId is not null);
        return command is null ? throw new RefusedException($"There is no command \"{line}\" for you here.") : (command, words[1..]);
    }

    private ApplicationCommand Menu(Channel channel, string name, int type, Application? application) =>
        Offered(channel).FirstOrDefault(command => command.Type == type && command.Name == name
            && (application is null || command.Application == application))
        ?? throw new RefusedException($"There is no \"{name}\" in this Apps menu.");

    private static JsonObject Targeted(ApplicationCommand command, ulong target, Resolved resolved)
    {
        var data = OptionReader.Start(command);
        data["target_id"] = Wire.Id(target);
        data["resolved"] = resolved.Json;
        return data;
    }

    private IEnumerable<ApplicationCommand> Offered(Channel channel)
    {
        NeedToSee(channel);
        if (channel.Thread is { Archived: true } || (channel.GuildId is not null && !Can(channel, Permissions.UseApplicationCommands)))
            return [];
        return world.CommandsIn(channel.GuildId).Where(command => IsOffered(command, channel));
    }

    private bool IsOffered(ApplicationCommand command, Channel channel)
    {
        if (Owners(command.Application, channel, command).Count == 0 || !command.AllowsContext(ContextOf(channel, command.Application)))
            return false;
        if (command.Definition["nsfw"]?.ToString() == "true" && channel.GuildId is not null && !channel.Nsfw)
            return false;
        return channel.GuildId is null || command.NeededPermissions is not { } needed || (needed == Permissions.None
            ? Can(channel, Permissions.Administrator)
            : Can(channel, needed));
    }
}
