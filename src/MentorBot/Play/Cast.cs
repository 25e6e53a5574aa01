using MentorBot.Sandbox.World;

namespace MentorBot.Play;

/// <summary>The bot and the people of the sandbox. Always made in the same order, so that each has the same id at every start.</summary>
internal sealed class Cast
{
    public Cast(DiscordWorld world)
    {
        App = world.AddApplication("MentorBot", flags: ApplicationFlags.MessageContent);
        App.Description = "A career mentor for machine learning";
        Member = world.AddUser("ada", "Ada");
        Curator = world.AddUser("tomas", "Tomás");
        Owner = world.AddUser("grace", "Grace");
        Newcomer = world.AddUser("lin", "Lin");
        Noor = world.AddUser("noor", "Noor");
        Jonas = world.AddUser("jonas", "Jonas");
        Priya = world.AddUser("priya", "Priya");
        Mateo = world.AddUser("mateo", "Mateo");
    }

    public Application App { get; }

    public User Member { get; }

    /// <summary>Has the role that may write the server's own answers.</summary>
    public User Curator { get; }

    /// <summary>Owns all three servers, and so may do everything there.</summary>
    public User Owner { get; }

    /// <summary>Has just joined the study server and knows nothing of the others.</summary>
    public User Newcomer { get; }

    public User Noor { get; }

    public User Jonas { get; }

    public User Priya { get; }

    public User Mateo { get; }

    /// <summary>Everybody but the newcomer and the owner, who is there first.</summary>
    public IReadOnlyList<User> Regulars => [Member, Curator, Noor, Jonas, Priya, Mateo];
}
