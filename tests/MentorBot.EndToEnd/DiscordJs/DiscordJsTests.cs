namespace MentorBot.EndToEnd.DiscordJs;

/// <summary>The sandbox against a client that we did not write. What it shows about the sandbox is mended in the sandbox.</summary>
public class DiscordJsTests(DiscordJsRun run) : IClassFixture<DiscordJsRun>
{
    /// <summary>As tests/discordjs/scenarios names them.</summary>
    private static readonly string[] s_names =
    [
        "logs in and gets its guild",
        "receives a message that mentions it",
        "receives no content of a message that is not for it",
        "sends a message, edits it and deletes it",
        "replies to a message",
        "is pinged by a reply",
        "reacts and sees reactions",
        "sends a file",
        "sends components V2",
        "fetches messages and pins one",
        "is told what is wrong",
        "registers commands",
        "answers a slash command",
        "knows subcommands and resolved users",
        "defers, edits and follows up",
        "answers privately",
        "completes what is typed",
        "answers a button by an update",
        "answers a button later, or anew",
        "answers selects",
        "opens a form and reads it",
        "answers menus of messages and users",
        "is told that it answered twice",
        "opens a thread from a message",
        "opens a thread without a message",
        "posts in a forum",
        "talks in private",
        "is told that someone takes no private messages",
        "fetches guild, channels, roles and members",
        "resumes after a drop and misses nothing",
        "resumes when it is told to reconnect",
        "begins anew after an invalid session",
        "waits out a 429",
        "goes",
    ];

    public static TheoryData<string> Names => [.. s_names];

    [DiscordJsTheory]
    [MemberData(nameof(Names))]
    public void A_bot_on_discord_js(string scenario)
    {
        var played = run.Scenarios.GetValueOrDefault(scenario);
        Assert.True(played is not null, $"It was not played. {DiscordJsTheoryAttribute.Missing} {run.Errors}");
        Assert.True(played.Ok, $"{played.Detail}\n{run.Errors}");
    }

    [DiscordJsTheory]
    [InlineData("every scenario that was played")]
    public void Nothing_else_is_played_than_what_is_listed_here(string all) =>
        Assert.True(run.Scenarios.Keys.Order().SequenceEqual(s_names.Order()), $"Not the same list: {all}");

    [DiscordJsTheory]
    [InlineData("every answer")]
    public void What_discord_js_gets_is_what_Discord_describes(string all) =>
        Assert.True(run.Nonconformances.Count == 0, $"Not {all}:\n{string.Join('\n', run.Nonconformances)}");
}
