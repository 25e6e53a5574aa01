using MentorBot.Sandbox.World;

namespace MentorBot.Benchmarks.Load;

/// <summary>Servers with channels and roles, all with the bot in them; people are only told of in messages.</summary>
internal sealed class LoadWorld
{
    private readonly List<Channel> _channels = [];

    public LoadWorld(DiscordWorld world, int guilds, int channels, int roles)
    {
        World = world;
        Bot = world.AddApplication("mentor");
        Owner = world.AddUser("person-00000", "Person 00000");
        for (var number = 0; number < guilds; number++)
            AddGuild(number, channels, roles);
    }

    public DiscordWorld World { get; }

    public Application Bot { get; }

    public User Owner { get; }

    public IReadOnlyList<Channel> Channels => _channels;

    private void AddGuild(int number, int channels, int roles)
    {
        var guild = World.AddGuild($"Server {number:0000}", Owner);
        for (var role = 1; role < roles; role++)
            World.AddRole(guild, $"Role {role:00}", Permissions.ViewChannel | Permissions.SendMessages);
        World.AddBot(guild, Bot, Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory);
        var rules = Rules(guild);
        for (var channel = 0; channel < channels; channel++)
        {
            var added = World.AddChannel(guild, $"channel-{channel:000}", overwrites: rules);
            added.Topic = $"What belongs into channel {channel} of server {number}, and what does not.";
            _channels.Add(added);
        }
    }

    /// <summary>As most servers have it: everybody reads and writes, newcomers add no pictures, and those who help may tidy up.</summary>
    private static Overwrite[] Rules(Guild guild) =>
    [
        new(guild.Id, IsMember: false, Permissions.ViewChannel | Permissions.SendMessages, Permissions.AttachFiles),
        new(guild.Roles.Values.ElementAt(1).Id, IsMember: false, Permissions.ManageMessages | Permissions.AttachFiles, default),
    ];
}
