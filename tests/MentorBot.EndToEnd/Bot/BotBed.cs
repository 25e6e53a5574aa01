using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;
using Microsoft.Data.Sqlite;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The real program in a process of its own, on a sandbox with a server of some people.</summary>
internal sealed class BotBed : IAsyncDisposable
{
    public const Permissions OfBot = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory
        | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads | Permissions.AttachFiles;

    /// <summary>What is learnt from the knowledge is kept for the next bot: learning it takes seconds.</summary>
    public static readonly string Cache = Directory.CreateTempSubdirectory("mentorbot-cache-").FullName;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-e2e-").FullName;
    private readonly StringBuilder _log = new();
    private readonly Dictionary<string, string> _settings = [];
    private bool _started;

    private BotBed(SandboxServer server, ApplicationFlags flags)
    {
        Server = server;
        lock (World.Gate)
        {
            App = World.AddApplication("Mentor", flags: flags);
            Owner = World.AddUser("grace", "Grace");
            Guild = World.AddGuild("Learners", Owner);
            Channel = World.AddChannel(Guild, "general");
            World.AddBot(Guild, App, OfBot);
            Admin = server.As(Owner);
            Ada = Member("ada");
            Bob = Member("bob");
        }
    }

    public SandboxServer Server { get; }

    public DiscordWorld World => Server.World;

    public Application App { get; }

    public User Owner { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    /// <summary>Owns the server.</summary>
    public Person Admin { get; }

    public Person Ada { get; }

    public Person Bob { get; }

    public Process Process { get; private set; } = new();

    /// <summary>Channels that setup has opened, in order.</summary>
    public List<Channel> Opened { get; } = [];

    public string Mention => $"<@{App.Bot.Id}>";

    public string DataFile => Path.Combine(_folder, "data.db");

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <param name="readsMessages">Whether the text of all messages is switched on for the bot.</param>
    /// <param name="settings">Of the bot, such as <c>Limits__PersonBurst</c>.</param>
    public static async Task<BotBed> StartAsync(bool readsMessages = false, params (string Name, string Value)[] settings)
    {
        var options = new SandboxOptions { RateLimits = false, IdentifyPeriod = TimeSpan.Zero };
        var flags = readsMessages ? ApplicationFlags.MessageContent : ApplicationFlags.None;
        var bed = new BotBed(await SandboxServer.StartAsync(options), flags);
        foreach (var (name, value) in settings)
            bed._settings[name] = value;
        await bed.StartBotAsync();
        return bed;
    }

    public Person Member(string name, params ReadOnlySpan<Role> roles)
    {
        lock (World.Gate)
        {
            var user = World.AddUser(name);
            World.AddMember(Guild, user, roles);
            return Server.As(user);
        }
    }

    /// <summary>Starts the program, again after a stop, and waits until its commands are offered.</summary>
    public async Task StartBotAsync()
    {
        await BeginBotAsync();
        await UntilAsync(() => Ada.Commands(Channel).Count > 0 && Log.Contains("are registered"), "the bot is ready");
    }

    public Task BeginBotAsync()
    {
        // Two of them would wait for each other's data file, and the one that is left over would outlive the test.
        Assert.True(!_started || Process.HasExited, "The bot still runs: stop or kill it first.");
        _started = true;
        lock (_log)
            _log.Clear();
        var start = new ProcessStartInfo(Program())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["MENTORBOT_Discord__Token"] = App.Token;
        start.Environment["MENTORBOT_Discord__ApiBase"] = Server.ApiBase;
        start.Environment["MENTORBOT_Storage__File"] = DataFile;
        start.Environment["XDG_DATA_HOME"] = Cache;
        foreach (var (name, value) in _settings)
            start.Environment[$"MENTORBOT_{name}"] = value;
        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Note(line.Data);
        Process.ErrorDataReceived += (_, line) => Note(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
        return Task.CompletedTask;
    }

    /// <summary>Waits until a fault has killed it, and starts it again.</summary>
    public async Task StartAfterDeathAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        await StartBotAsync();
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
    }

    /// <summary>As whoever runs it would (SIGTERM); gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
        await Process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        return Process.ExitCode;
    }

    /// <summary>The bot's answer to a message, as this person sees it.</summary>
    public Task<Message> AnswerAsync(Person person, Message question) =>
        person.Sees(question.Channel, message => IsAnswer(message, question)).WaitAsync(RealTime.Limit);

    /// <summary>A command or a press of this person, past "is thinking"; a press that was put off has its effect.</summary>
    public async Task<InteractionHandle> DoAsync(InteractionHandle begun)
    {
        var done = await begun.Settled().WaitAsync(RealTime.Limit);
        if (done.Interaction.Response is CallbackType.DeferredUpdate)
            await done.Interaction.Followed.WaitAsync(RealTime.Limit);
        Assert.True(done.Failure is null, $"{done.Failure}\n{Log}");
        return done;
    }

    /// <summary>Answers of the bot to a message that everybody sees.</summary>
    public IReadOnlyList<Message> Answers(Message question)
    {
        lock (World.Gate)
            return [.. question.Channel.Messages.Where(message => IsAnswer(message, question))];
    }

    /// <summary>A number from the data file, beside the running bot.</summary>
    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DataFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Changes the data file of a bot that is stopped, as time would have.</summary>
    public async Task ChangeDataAsync(string sql, params IReadOnlyList<(string Name, long Value)> values)
    {
        await using var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Another command of the program on the same data file; gives what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments) => (await TryAsync(arguments)).Said;

    /// <summary>The same with the exit code, and with what it printed about problems.</summary>
    public async Task<(int Code, string Said)> TryAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program(), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["MENTORBOT_Storage__File"] = DataFile;
        start.Environment["XDG_DATA_HOME"] = Cache;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        return (process.ExitCode, string.Concat(said));
    }

    /// <summary>What the bot has posted there for everybody.</summary>
    public IReadOnlyList<Message> Own(Channel place)
    {
        lock (World.Gate)
            return [.. place.Messages.Where(message => IsOwn(message) && message.EphemeralFor is null)];
    }

    /// <summary>A channel more.</summary>
    public Channel Add(string name, ChannelType type = ChannelType.Text)
    {
        lock (World.Gate)
            return World.AddChannel(Guild, name, type);
    }

    /// <summary>A role that may be mentioned.</summary>
    public Role AddHelpers()
    {
        lock (World.Gate)
        {
            var helpers = World.AddRole(Guild, "Helpers");
            helpers.Mentionable = true;
            return helpers;
        }
    }

    /// <summary>Written by the bot; the notice at the head of a thread is not.</summary>
    public bool IsOwn(Message message) => message.Author == App.Bot && message.Components.Count > 0;

    private bool IsAnswer(Message message, Message question) =>
        message.Author == App.Bot && message.Reference?.MessageId == question.Id;

    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!holds())
        {
            Assert.True(watch.Elapsed < RealTime.Limit, $"Not within {RealTime.Limit.TotalSeconds} s: {what}.");
            await timer.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Server.Failures);
    }

    private void Note(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }

    /// <summary>Built beside these tests, in the same configuration.</summary>
    public static string Program()
    {
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var (framework, configuration) = (Path.GetFileName(here), Path.GetFileName(Path.GetDirectoryName(here)!));
        var root = Path.GetFullPath("../../../../..", here);
        return Path.Combine(root, "src", "MentorBot", "bin", configuration, framework, "mentorbot");
    }
}

/// <summary>What one reads in a message of components.</summary>
internal static class MessageReading
{
    public static string Text(this Message message) => string.Join('\n', All(message.Components)
        .Select(part => part["content"]?.ToString()).Where(text => text is not null).Prepend(message.Content));

    /// <summary>The custom id of the button with that label.</summary>
    public static string Button(this Message message, string label) =>
        All(message.Components).FirstOrDefault(part => part["label"]?.ToString() == label)?["custom_id"]?.ToString()
        ?? throw new InvalidOperationException($"There is no button \"{label}\": {string.Join(", ", message.Labels())}");

    /// <summary>The custom id of the menu whose id begins like that.</summary>
    public static string MenuId(this Message message, string start) =>
        All(message.Components).Select(part => part["custom_id"]?.ToString()).OfType<string>()
            .First(id => id.StartsWith(start, StringComparison.Ordinal));

    public static IReadOnlyList<string> Labels(this Message message) =>
        [.. All(message.Components).Select(part => part["label"]?.ToString()).OfType<string>()];

    private static IEnumerable<JsonObject> All(JsonArray parts) =>
        parts.OfType<JsonObject>().SelectMany(part => All(part["components"] as JsonArray ?? []).Prepend(part));
}
