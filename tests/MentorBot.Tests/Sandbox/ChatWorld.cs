using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Tests.Sandbox;

/// <summary>A small guild with two people, a bot without message content, and a channel; it notes every event.</summary>
internal sealed class ChatWorld
{
    public ChatWorld()
    {
        World = new DiscordWorld(Clock, seed: 1);
        Ada = World.AddUser("ada", "Ada");
        Bob = World.AddUser("bob");
        Guild = World.AddGuild("Learners", Ada);
        World.AddMember(Guild, Bob);
        App = World.AddApplication("MentorBot");
        World.AddBot(Guild, App);
        General = World.AddChannel(Guild, "general");
        World.Dispatched += dispatch => Events.Add((dispatch, dispatch.Body(new Viewer(App, Content: false))));
    }

    public StandingClock Clock { get; } = new();
    public DiscordWorld World { get; }
    public User Ada { get; }
    public User Bob { get; }
    public Guild Guild { get; }
    public Application App { get; }
    public Channel General { get; }

    /// <summary>What the bot would get, rendered when it happened.</summary>
    public List<(Dispatch Dispatch, JsonObject? Body)> Events { get; } = [];

    public IEnumerable<string> EventNames => Events.Select(e => e.Dispatch.Name);

    public Message Say(User author, string text, Channel? channel = null, AllowedMentions? allowed = null) =>
        World.Posts.Create(
            author, channel ?? General, new MessageDraft { Content = text, Allowed = allowed ?? AllowedMentions.Everything });

    public Message Reply(User author, Message to, string text, bool ping = true) =>
        World.Posts.Create(author, to.Channel, new MessageDraft
        {
            Content = text,
            ReplyTo = to.Id,
            Allowed = AllowedMentions.Everything with { RepliedUser = ping },
        });

    /// <summary>What the bot, without message content, reads of a message.</summary>
    public string ReadByBot(Message message) =>
        MessageJson.Of(World, message, new Viewer(App, Content: false))["content"]!.GetValue<string>();
}
