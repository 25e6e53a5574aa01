using MentorBot.Sandbox;
using MentorBot.Sandbox.World;
using MentorBot.Servers;

namespace MentorBot.Play;

/// <summary>Three communities with people in them: one where the bot is set up, a busy one, and an empty one to set up.</summary>
internal sealed class PlayWorld
{
    private readonly SandboxServer _server;
    private readonly Cast _cast;
    private readonly StudyServer _study;

    private PlayWorld(SandboxServer server, Talk talk)
    {
        var world = server.World;
        _server = server;
        _cast = new Cast(world);
        _study = new StudyServer(world, _cast);
        var busy = new BusyServer(world, _cast);
        var empty = world.AddGuild("Blank Page", _cast.Owner);
        world.AddChannel(empty, "general");
        world.AddBot(empty, _cast.App, RightsOfBot);
        _study.Fill(talk, _cast);
        busy.Fill(talk, _cast);
    }

    /// <summary>
    /// The clock stands there while the servers are made: their ids are the same at every start, so that what a bot has kept fits again.
    /// </summary>
    public static DateTimeOffset Beginning { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What an invitation asks for.</summary>
    public static Permissions RightsOfBot { get; } = (Permissions)NeededRights.Invitation;

    /// <param name="clock">Stands at <see cref="Beginning"/>; goes afterwards.</param>
    public static PlayWorld Make(SandboxServer server, SandboxClock clock)
    {
        lock (server.World.Gate)
        {
            var talk = new Talk(server, clock);
            var made = new PlayWorld(server, talk);
            talk.Happen();
            clock.Go();
            made.Present();
            return made;
        }
    }

    /// <summary>Of the bot, instead of what is set for the one on Discord.</summary>
    public Dictionary<string, string?> Settings(string dataFile) => new()
    {
        ["Discord:Token"] = _cast.App.Token,
        ["Discord:ApiBase"] = _server.ApiBase,
        ["Discord:MessageContent"] = "Auto",
        ["Discord:ShardFrom"] = "0",
        ["Discord:ShardTo"] = null,
        ["Discord:ShardCount"] = null,
        ["Storage:File"] = dataFile,
    };

    /// <summary>What an admin has chosen there already.</summary>
    public void SetUp(IServiceProvider bot) => _study.SetUp(bot.GetRequiredService<ServerStore>());

    /// <summary>What the page begins with.</summary>
    private void Present()
    {
        var welcome = _server.As(_cast.Owner).Post(_study.Start,
            "# Welcome\nThis is a Discord of its own, on your machine: nothing of it leaves it. **MentorBot** is here, and everything that it can "
            + "do in Discord it does here. Be somebody else with the switch below the channels; the servers on the left are one where it is "
            + "set up, a busy one and, for the admin, an empty one to set it up in with `/mentor setup`. Six things to begin with:");
        _server.World.Pins.Add(welcome, _cast.Owner);
        var page = _server.Page;
        page.Title = "MentorBot";
        page.Bot = _cast.App.Bot;
        page.People =
        [
            new(_cast.Member, "a member"),
            new(_cast.Curator, "a curator: writes the server's own answers"),
            new(_cast.Owner, "the admin, who owns the servers"),
            new(_cast.Newcomer, "a newcomer"),
        ];
        page.Start = _study.Start;
        page.Welcome = welcome;
        page.Tries = PlayTries.In(_study, _cast.App.Bot);
    }
}
