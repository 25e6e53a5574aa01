using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The real program as <c>mentorbot --sandbox</c>, used as its page uses it: over HTTP.</summary>
internal sealed partial class PlayBed : IAsyncDisposable
{
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private PlayBed(DirectoryInfo folder, IReadOnlyList<string> arguments, IReadOnlyList<(string Name, string Value)> settings)
    {
        Folder = folder;
        Temporary = folder.CreateSubdirectory("tmp");
        var start = new ProcessStartInfo(BotBed.Program(), ["--sandbox", "--no-open", "--port", "0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["XDG_DATA_HOME"] = BotBed.Cache;
        start.Environment["TZ"] = "Etc/UTC"; // the tip comes at nine where the machine is
        start.Environment["TMPDIR"] = Temporary.FullName;
        start.Environment["MENTORBOT_Storage__File"] = Path.Combine(folder.FullName, "data", "mentorbot.db");
        foreach (var (name, value) in settings)
            start.Environment[$"MENTORBOT_{name}"] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public DirectoryInfo Folder { get; }

    /// <summary>The folder for temporary files, as the program sees it.</summary>
    public DirectoryInfo Temporary { get; }

    public HttpClient Http { get; private set; } = new();

    /// <summary>What the page says about the sandbox.</summary>
    public JsonObject Page { get; private set; } = [];

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    public static Task<PlayBed> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("mentorbot-play-"), [], settings);

    public static async Task<PlayBed> StartAsync(
        DirectoryInfo folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] settings)
    {
        var bed = new PlayBed(folder, arguments, settings);
        try
        {
            var ended = bed._process.WaitForExitAsync();
            await Task.WhenAny(bed._address.Task, ended).WaitAsync(RealTime.Limit);
            Assert.True(bed._address.Task.IsCompleted, bed.Log);
            bed.Http = new HttpClient { BaseAddress = new Uri(await bed._address.Task, "/sandbox/"), Timeout = RealTime.Limit };
            bed.Page = await bed.GetAsync("page");
            return bed;
        }
        catch
        {
            await bed.DisposeAsync();
            throw;
        }
    }

    /// <summary>The id of somebody on the page, by the beginning of what that person is.</summary>
    public string Person(string what) => Page["people"]!.AsArray()
        .First(person => person!["what"]!.ToString().StartsWith(what, StringComparison.Ordinal))!["user"]!["id"]!.ToString();

    public async Task<JsonObject> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonObject>(path))!;

    public async Task<JsonObject> PostAsync(string path, object? body = null)
    {
        using var answer = body is null ? await Http.PostAsync(path, null) : await Http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}\n{Log}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Does one of the six, as its press does; gives the message that came of it, or the interaction.</summary>
    public async Task<JsonObject> TryAsync(string title, string person)
    {
        var entry = Page["tries"]!.AsArray().First(one => one!["title"]!.ToString() == title)!.AsObject();
        var channel = entry["channel"]!.ToString();
        if (entry["post"] is { } text)
            return await PostAsync($"people/{person}/post", new { channel, text = text.ToString() });
        return await InteractAsync(person, "invoke", new
        {
            channel,
            command = entry["invoke"]!["command"]!.ToString(),
            options = entry["invoke"]!["options"],
            wait = "result",
        });
    }

    /// <summary>A command or a press, past "is thinking".</summary>
    public async Task<JsonObject> InteractAsync(string person, string what, object body)
    {
        var done = await PostAsync($"people/{person}/{what}", body);
        Assert.True(done["failure"] is null && done["state"]!.ToString() == "answered", $"{done.ToJsonString()}\n{Log}");
        return done;
    }

    /// <summary>Waits for a message in a channel, as somebody sees it.</summary>
    public async Task<JsonObject> SeesAsync(string person, string channel, Func<JsonObject, bool> fits, string what)
    {
        JsonObject? found = null;
        var last = (long)(await GetAsync("events"))["last"]!;
        using var patience = new CancellationTokenSource(RealTime.Limit);
        while (true)
        {
            var messages = (await GetAsync($"people/{person}/channels/{channel}/messages"))["messages"]!.AsArray();
            if ((found = messages.Select(message => message!.AsObject()).LastOrDefault(fits)) is not null)
                return found;
            Assert.False(patience.IsCancellationRequested, $"Not seen: {what}.\n{Log}");
            last = (long)(await GetAsync($"events?after={last}&wait=5"))["last"]!;
        }
    }

    /// <summary>As Ctrl+C does; gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
    }

    private void Note(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
        if (line is not null && Address().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex("""http://127\.0\.0\.1:\d+/""")]
    private static partial Regex Address();
}

/// <summary>What one reads in a message of the control API.</summary>
internal static class PlayReading
{
    public static string Text(this JsonObject message) => string.Join('\n', All(message)
        .Select(part => part["content"]?.ToString()).Where(text => text is { Length: > 0 }));

    /// <summary>The custom id of the first button whose label begins like that.</summary>
    public static string Button(this JsonObject message, string label) => All(message)
        .First(part => part["label"]?.ToString().StartsWith(label, StringComparison.Ordinal) == true)["custom_id"]!.ToString();

    public static bool Answers(this JsonObject message, JsonObject question) =>
        message["message_reference"]?["message_id"]?.ToString() == question["id"]!.ToString();

    private static IEnumerable<JsonObject> All(JsonObject part) =>
        (part["components"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(All).Prepend(part);
}
