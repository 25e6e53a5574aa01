using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>What all interactions have in common.</summary>
public sealed partial class Person
{
    /// <summary>An interaction of this person, by its id.</summary>
    public InteractionHandle? Interaction(ulong id) => Act(() =>
        world.FindInteraction(id) is { } interaction && interaction.User == user ? new InteractionHandle(this, interaction) : null);

    private Guild? GuildOf(Channel channel) => world.TryGetGuild(channel, out var guild) ? guild : null;

    private static int ContextOf(Channel channel, Application application) =>
        channel.GuildId is not null ? 0 : channel.Recipients.Contains(application.Bot) ? 1 : 2;

    /// <summary>By whose installation a command is there; empty when it is not.</summary>
    private JsonObject Owners(Application application, Channel channel, ApplicationCommand? command)
    {
        var owners = new JsonObject();
        if (GuildOf(channel) is { } guild && Allows(command, "0")
            && (guild.Members.ContainsKey(application.Id) || application.CommandsOnly.Contains(guild.Id)))
            owners["0"] = Wire.Id(guild.Id);
        else if (ContextOf(channel, application) == 1)
            owners["0"] = "0";
        if (application.InstalledBy.Contains(user.Id) && Allows(command, "1"))
            owners["1"] = Wire.Id(user.Id);
        return owners;
    }

    private static bool Allows(ApplicationCommand? command, string installation) =>
        command?.Definition["integration_types"] is not JsonArray types || types.Any(type => type?.ToString() == installation);

    private InteractionHandle Begin(InteractionType type, Channel channel, ApplicationCommand command, JsonObject data) =>
        Begin(type, channel, command.Application, data, command: command);

    private InteractionHandle Begin(InteractionType type, Channel channel, Application application, JsonObject data,
        ApplicationCommand? command = null, Message? message = null, Interaction? opener = null)
    {
        var interaction = new Interaction(world.Ids.Next(), type, world.NewInteractionToken(), world.Clock.GetUtcNow())
        {
            Application = application,
            User = user,
            Channel = channel,
            Guild = GuildOf(channel),
            Data = data,
            Command = command,
            Message = message,
            Opener = opener,
            Context = ContextOf(channel, application),
            Owners = opener?.Owners.DeepClone().AsObject() ?? Owners(application, channel, command),
        };
        world.Begin(interaction);
        return new InteractionHandle(this, interaction);
    }
}
