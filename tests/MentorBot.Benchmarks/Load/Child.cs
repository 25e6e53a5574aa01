using System.Diagnostics;
using System.Text.Json;

namespace MentorBot.Benchmarks.Load;

/// <summary>A process that is told what to do, and says how it went, in lines of JSON. It ends when its input is closed.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private Child(Process process) => _process = process;

    public ProcessMeter Meter => new(_process.Id);

    /// <summary>Another process of this program.</summary>
    public static Child OfThisProgram(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var program = Environment.ProcessPath!;
        // "dotnet some.dll" is run by dotnet, and the published file by itself.
        string[] prefix = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Child).Assembly.Location] : [];
        return Start(program, [.. prefix, .. arguments], environment);
    }

    public static Child Start(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>The next line that it writes.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<T> ReadAsync<T>()
    {
        var line = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} ended; what it says about that stands above.");
        return JsonSerializer.Deserialize<T>(line, s_json)!;
    }

    public async Task<T> AskAsync<T>(LoadOrder order)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, s_json));
        await _process.StandardInput.FlushAsync();
        return await ReadAsync<T>();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    /// <summary>The child's side: each line of its input, until the input is closed.</summary>
    public static async IAsyncEnumerable<LoadOrder> OrdersAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
            yield return JsonSerializer.Deserialize<LoadOrder>(line, s_json)!;
    }

    /// <summary>The child's side: says a line.</summary>
    public static void Say<T>(T line) => Console.Out.WriteLine(JsonSerializer.Serialize(line, s_json));
}
