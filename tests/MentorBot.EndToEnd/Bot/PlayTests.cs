using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The sandbox with the bot in it, as one program.</summary>
public class PlayTests
{
    [Fact]
    public async Task One_command_prints_an_address_and_there_the_bot_is_in_three_servers_with_six_things_to_try()
    {
        await using var bed = await PlayBed.StartAsync();
        Assert.Contains("<html", await bed.Http.GetStringAsync("/"), StringComparison.OrdinalIgnoreCase);
        Assert.True((bool)bed.Page["isBotOnline"]!);
        Assert.Equal(6, bed.Page["tries"]!.AsArray().Count);
        var member = await bed.GetAsync($"people/{bed.Person("a member")}");
        Assert.Equal(3, (await bed.GetAsync($"people/{bed.Person("the admin")}"))["guilds"]!.AsArray().Count);
        Assert.Equal(2, member["guilds"]!.AsArray().Count);
        Assert.DoesNotContain("mentor-log", member.ToJsonString());
        Assert.Contains("mentor-log", (await bed.GetAsync($"people/{bed.Person("a curator")}")).ToJsonString());
        var welcome = bed.Page["welcome"]!;
        var pins = await bed.GetAsync($"people/{bed.Person("a newcomer")}/channels/{welcome["channel"]}/pins");
        Assert.Equal(welcome["message"]!.ToString(), pins["messages"]![0]!["id"]!.ToString());
        // Calm: where it is and how it ends, and nothing else.
        Assert.Equal(2, bed.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("Ask it something", "Missing Data")]
    [InlineData("What it does not know", "don't know")]
    public async Task A_question_of_the_six_is_answered(string title, string answer)
    {
        await using var bed = await PlayBed.StartAsync();
        var question = await bed.TryAsync(title, bed.Person("a newcomer"));

        var card = await bed.SeesAsync(
            bed.Person("a newcomer"), question["channel_id"]!.ToString(), message => message.Answers(question), "the answer");

        Assert.Contains(answer, card.Text());
    }

    [Fact]
    public async Task The_commands_of_the_six_are_answered()
    {
        await using var bed = await PlayBed.StartAsync();
        foreach (var (title, said) in ((string, string)[])[
            ("What does it pay?", "United States"), ("Plan your way", "roadmap"), ("Test yourself", "?"), ("A tip each morning", "9:00")])
        {
            var done = await bed.TryAsync(title, bed.Person("a member"));
            Assert.Contains(said, done["message"]!.AsObject().Text());
        }
    }

    [Fact]
    public async Task An_opened_channel_is_answered_in_unasked()
    {
        await using var bed = await PlayBed.StartAsync();
        var ada = bed.Person("a member");
        var channels = (await bed.GetAsync($"people/{ada}"))["guilds"]!.AsArray().SelectMany(guild => guild!["channels"]!.AsArray());
        var channel = channels.First(one => one!["name"]!.ToString() == "questions")!["id"]!.ToString();
        const string text = "What does a machine learning engineer do all day?";
        var question = await bed.PostAsync($"people/{ada}/post", new { channel, text });

        await bed.SeesAsync(ada, channel, message => message.Answers(question), "an answer that nobody asked the bot for");
    }

    [Fact]
    public async Task The_bot_is_restarted_in_the_middle_and_its_buttons_still_work()
    {
        await using var bed = await PlayBed.StartAsync();
        var ada = bed.Person("a member");
        var question = await bed.TryAsync("Ask it something", ada);
        var channel = question["channel_id"]!.ToString();
        var card = await bed.SeesAsync(ada, channel, message => message.Answers(question), "the answer");
        var last = (long)(await bed.GetAsync("events"))["last"]!;

        await bed.PostAsync("bot/restart");

        var heard = (await bed.GetAsync($"events?after={last}&user={ada}"))["events"]!.AsArray()
            .Where(one => one!["event"]!.ToString() == "SANDBOX_BOT").Select(one => (bool)one!["data"]!["online"]!);
        Assert.Equal([false, true], heard);
        var pressed = await bed.InteractAsync(ada, "click", new
        {
            channel,
            message = card["id"]!.ToString(),
            custom_id = card.Button("Why this?"),
            wait = "result",
        });
        Assert.True((bool)pressed["private"]!);
    }

    [Fact]
    public async Task Tomorrow_at_nine_the_tip_is_there()
    {
        await using var bed = await PlayBed.StartAsync();
        var ada = bed.Person("a member");
        var preview = await bed.TryAsync("A tip each morning", ada);
        var message = preview["message"]!.AsObject();
        await bed.InteractAsync(ada, "click", new
        {
            channel = preview["channel_id"]!.ToString(),
            message = message["id"]!.ToString(),
            custom_id = message.Button("Subscribe"),
            wait = "result",
        });
        var dm = (await bed.GetAsync($"people/{ada}"))["dms"]![0]!["id"]!.ToString();
        var before = (await bed.GetAsync($"people/{ada}/channels/{dm}/messages"))["messages"]!.AsArray()
            .Select(one => one!["id"]!.ToString()).ToHashSet();

        var now = DateTimeOffset.Parse((await bed.GetAsync("clock"))["now"]!.ToString(), CultureInfo.InvariantCulture);
        await bed.PostAsync("clock", new { to = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero) });

        var tip = await bed.SeesAsync(ada, dm, message => !before.Contains(message["id"]!.ToString()), "the tip");
        Assert.NotEmpty(tip.Text());
    }

    [Fact]
    public async Task A_changed_line_of_the_knowledge_answers_at_once_and_a_fault_is_shown_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-play-");
        var knowledge = CopyOfKnowledge(folder);
        await using var bed = await PlayBed.StartAsync(folder, [], ("Knowledge__Folder", knowledge));
        var (ada, file) = (bed.Person("a member"), Path.Combine(knowledge, "faq", "equipment.md"));
        var good = (await File.ReadAllTextAsync(file)).Replace("Almost any laptop", "Almost any abacus");

        await File.WriteAllTextAsync(file, good);
        await BotBed.UntilAsync(() => bed.Log.Contains("The knowledge has changed"), "the change is taken over");
        var channel = bed.Page["tries"]![0]!["channel"]!.ToString();
        var text = $"<@{bed.Page["bot"]!["id"]}> which laptop should I buy?";
        var question = await bed.PostAsync($"people/{ada}/post", new { channel, text });
        var card = await bed.SeesAsync(ada, channel, message => message.Answers(question), "the answer");
        Assert.Contains("Almost any abacus", card.Text());

        await File.WriteAllTextAsync(file, good + "\n## The same id again {#laptop}\n\nA body.\n");
        var problem = (await ProblemsAsync(bed, some: true))[0]!;
        Assert.Equal(("error", "faq/equipment.md"), (problem["severity"]!.ToString(), problem["file"]!.ToString()));
        Assert.Equal(good.Count(c => c == '\n') + 2, (int)problem["line"]!);

        await File.WriteAllTextAsync(file, good);
        await ProblemsAsync(bed, some: false);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        await using var bed = await PlayBed.StartAsync();
        Assert.NotEmpty(bed.Temporary.GetDirectories("mentorbot-sandbox-*"));

        Assert.Equal(0, await bed.StopAsync());

        Assert.Empty(bed.Temporary.GetFileSystemInfos("mentorbot-*"));
        Assert.False(Directory.Exists(Path.Combine(bed.Folder.FullName, "data")));
    }

    [Fact]
    public async Task What_the_bot_keeps_is_there_again_where_that_was_wanted()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-play-");
        string[] servers;
        await using (var first = await PlayBed.StartAsync(folder, ["--keep"]))
        {
            servers = await ServersAsync(first);
            var ada = first.Person("a member");
            var preview = await first.TryAsync("A tip each morning", ada);
            await first.InteractAsync(ada, "click", new
            {
                channel = preview["channel_id"]!.ToString(),
                message = preview["message"]!["id"]!.ToString(),
                custom_id = preview["message"]!.AsObject().Button("Subscribe"),
                wait = "result",
            });
            Assert.Equal(0, await first.StopAsync());
        }
        Assert.True(File.Exists(Path.Combine(folder.FullName, "data", "sandbox.db")));

        await using var second = await PlayBed.StartAsync(folder, ["--keep"]);

        Assert.Equal(servers, await ServersAsync(second));
        var history = await second.PostAsync($"people/{second.Person("a member")}/invoke", new
        {
            channel = second.Page["start"]!["channel"]!.ToString(),
            command = "/tips history",
            wait = "result",
        });
        Assert.DoesNotContain("You get no tips yet", history.ToJsonString());
    }

    private static async Task<JsonArray> ProblemsAsync(PlayBed bed, bool some)
    {
        JsonArray problems = [];
        var last = (long)(await bed.GetAsync("events"))["last"]!;
        using var patience = new CancellationTokenSource(RealTime.Limit);
        while ((problems = (await bed.GetAsync("page"))["problems"]!.AsArray()).Count > 0 != some)
        {
            Assert.False(patience.IsCancellationRequested, $"Still so: {problems.ToJsonString()}\n{bed.Log}");
            last = (long)(await bed.GetAsync($"events?after={last}&wait=5"))["last"]!;
        }
        return problems;
    }

    private static string CopyOfKnowledge(DirectoryInfo folder)
    {
        var shipped = Path.Combine(Path.GetDirectoryName(BotBed.Program())!, "knowledge");
        var copy = Path.Combine(folder.FullName, "knowledge");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    private static async Task<string[]> ServersAsync(PlayBed bed) =>
        [.. (await bed.GetAsync("world"))["guilds"]!.AsArray().Select(guild => (JsonObject)guild!)
            .SelectMany(guild => guild["channels"]!.AsArray().Where(channel => (int)channel!["type"]! < 10 || (int)channel["type"]! > 12)
                .Select(channel => channel!["id"]!.ToString()).Prepend(guild["id"]!.ToString()))];

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, said) = await ProgramRun.RunAsync(["--sandbox", "--no-open", "--port", $"{port}"]);

        Assert.Equal(1, code);
        Assert.Contains($"Port {port} is taken", said);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("A port is a number", "--sandbox", "--port", "70000")]
    [InlineData("are about the sandbox", "--port", "7000")]
    [InlineData("are about the sandbox", "--keep")]
    public async Task Wrong_usage_is_said_in_a_line(string said, params string[] arguments)
    {
        var (code, line) = await ProgramRun.RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(said, line);
    }

    [Fact]
    public async Task In_production_a_missing_token_is_never_replaced_by_the_sandbox()
    {
        // What "dotnet run" writes in front is no reason either.
        var (code, said) = await ProgramRun.RunAsync(["[checkout]"], ("DOTNET_ENVIRONMENT", "Production"));

        Assert.Equal(2, code);
        Assert.Contains("Discord:Token is not set", said);
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Development")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "development")]
    [InlineData("NOTHING", "", "[checkout]")]
    public async Task In_development_it_is(string variable, string value, params string[] arguments)
    {
        // A folder that is not there ends the sandbox before it begins, so that the test need not.
        var (code, said) = await ProgramRun.RunAsync(
            [.. arguments, "--no-open", "--port", "0"], (variable, value), ("MENTORBOT_Knowledge__Folder", "/nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("there is no folder /nowhere", said);
    }
}
