using System.Text.RegularExpressions;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>A world with one of each, and a bot that may do everything in it.</summary>
internal sealed class SampleWorld
{
    public SampleWorld(DiscordWorld world)
    {
        lock (world.Gate)
        {
            Application = world.AddApplication("MentorBot",
                flags: ApplicationFlags.MessageContentLimited | ApplicationFlags.GuildMembersLimited);
            Ada = world.AddUser("ada", "Ada");
            Bob = world.AddUser("bob");
            Guild = world.AddGuild("Learners", Ada);
            Mentors = world.AddRole(Guild, "Mentors", Permissions.AddReactions);
            world.AddMember(Guild, Bob, Mentors);
            world.AddBot(Guild, Application, Permissions.All);
            Elsewhere = world.AddGuild("Elsewhere", Bob);
            world.AddBot(Elsewhere, Application, Permissions.None);
            General = world.AddChannel(Guild, "general");
            Forum = world.AddChannel(Guild, "questions", ChannelType.Forum);
            Tag = world.AddTag(Forum, "solved");
            world.AddEmoji(Guild, "party");
        }
    }

    public Application Application { get; }

    /// <summary>Owns the guild.</summary>
    public User Ada { get; }

    public User Bob { get; }

    public Guild Guild { get; }

    /// <summary>A guild in which the bot is, too.</summary>
    public Guild Elsewhere { get; }

    public Role Mentors { get; }

    public Channel General { get; }

    public Channel Forum { get; }

    public ForumTag Tag { get; }

    /// <summary>The path with ids of this world, as far as it has them.</summary>
    public string Fill(string template) => Placeholder().Replace(template, m => m.Value switch
    {
        "{guild_id}" => $"{Guild.Id}",
        "{channel_id}" => $"{General.Id}",
        "{application_id}" or "{webhook_id}" => $"{Application.Id}",
        "{user_id}" => $"{Bob.Id}",
        "{role_id}" or "{overwrite_id}" => $"{Mentors.Id}",
        _ => "123456789012345678",
    });

    /// <summary>The path with ids of nothing.</summary>
    public static string Nowhere(string template) => Placeholder().Replace(template, "123456789012345678");

    /// <summary>The path with text where ids should be.</summary>
    public static string Nonsense(string template) => Placeholder().Replace(template, "nonsense");

    private static Regex Placeholder() => new(@"\{\w+\}", RegexOptions.CultureInvariant);
}
