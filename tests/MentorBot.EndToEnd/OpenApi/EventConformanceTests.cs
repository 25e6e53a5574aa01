using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.EndToEnd.OpenApi.Operations;
using MentorBot.EndToEnd.Sandbox;
using MentorBot.Sandbox;
using MentorBot.Sandbox.World;
using MentorBot.Tests;
using Xunit.Abstractions;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>What the sandbox tells of its world over the gateway, held against Discord's own description.</summary>
public class EventConformanceTests(ITestOutputHelper output)
{
    [SharedFact(DiscordDescription.File)]
    public async Task The_objects_inside_of_events_are_as_Discord_describes_them()
    {
        await using var server = await SandboxServer.StartAsync();
        var document = DiscordDescription.Load();
        using var conformance = Conformance.Attach(server, document: document);
        lock (server.World.Gate)
            Build(server.World);

        output.WriteLine($"{conformance.Events} events, {document.Coverage.Schemas.Count} schemas checked");
        output.WriteLine($"Not in the file: {string.Join(", ", document.Coverage.Beyond)}");
        Assert.Superset(new HashSet<string>(["GuildRoleResponse", "GuildChannelResponse", "GuildMemberResponse", "GuildResponse"]),
            document.Coverage.Schemas.ToHashSet());
        conformance.Holds();
    }

    [SharedFact(DiscordDescription.File)]
    public async Task What_a_login_brings_is_as_Discord_describes_it()
    {
        await using var server = await SandboxServer.StartAsync();
        var world = new SampleWorld(server.World);
        await using var gateway = await RawGateway.IdentifyAsync(server, world.Application);

        Assert.Equal([], Problems("UserResponse", (await gateway.NextAsync("READY")).D.GetProperty("user")));
        var guild = JsonObject.Create((await gateway.NextAsync("GUILD_CREATE")).D)!;
        var parts = EventSchemas.Parts("GUILD_CREATE", guild).ToList();
        Assert.Equal(["channels/*", "emojis/*", "members/*", "roles/*"], parts.Select(p => p.Place).Distinct().Order());
        Assert.Equal([], parts.SelectMany(p => Problems(p.Schema, JsonSerializer.SerializeToElement(p.Value))));

        static IEnumerable<string> Problems(string schema, JsonElement value) =>
            DiscordDescription.Document.Validate(schema, value).Select(p => p.ToString());
    }

    private static void Build(DiscordWorld world)
    {
        var owner = world.AddUser("ada", "Ada");
        var guild = world.AddGuild("Learners", owner);
        var mentors = world.AddRole(guild, "Mentors", Permissions.AddReactions);
        foreach (var type in Enum.GetValues<ChannelType>().Where(t => t is not (ChannelType.Dm or ChannelType.AnnouncementThread
            or ChannelType.PublicThread or ChannelType.PrivateThread)))
            world.AddChannel(guild, type.ToString().ToLowerInvariant(), type);
        var general = world.AddChannel(guild, "general", overwrites: [new Overwrite(mentors.Id, false, Permissions.AddReactions, 0)]);
        var forum = world.AddChannel(guild, "questions", ChannelType.Forum, general);
        world.AddTag(forum, "solved", moderated: true);
        world.AddEmoji(guild, "party");
        var member = world.AddMember(guild, world.AddUser("bob"), mentors);
        world.AddBot(guild, world.AddApplication("MentorBot"), Permissions.SendMessages);
        member.Nick = "Bobby";
        world.MemberChanged(guild, member);
        world.RoleChanged(guild, mentors);
        world.GuildChanged(guild);
        world.RemoveChannel(forum);
    }
}
