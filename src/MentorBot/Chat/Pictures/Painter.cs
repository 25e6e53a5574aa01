using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Replies;

namespace MentorBot.Chat.Pictures;

/// <summary>
/// Pictures as PNG. It never holds anything up for long and never fails: a picture that cannot be made is left out, and the text of the
/// reply says the same.
/// </summary>
public sealed partial class Painter(SvgProgram program, TimeProvider clock, ILogger<Painter> logger)
{
    private const int CacheBytes = 32 * 1024 * 1024;
    private const int AtOnce = 2;

    /// <summary>For one picture, waiting for its turn included.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>After a failure nothing is drawn for a while: what fails once mostly fails again, and takes its time each time.</summary>
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly PictureCache _cache = new(CacheBytes);
    private readonly Dictionary<string, Task<byte[]?>> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(AtOnce);
    private Task<string?>? _checked;
    private long? _failedAt;
    private string? _lastProblem;

    /// <returns>The picture as PNG; null where it cannot be made now.</returns>
    public Task<byte[]?> PngAsync(Picture picture)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(picture.Svg)));
        lock (_gate)
        {
            if (_cache.Find(key) is { } known)
                return Task.FromResult<byte[]?>(known);
            if (_running.TryGetValue(key, out var running))
                return running;
            if (_failedAt is { } failed && clock.GetElapsedTime(failed) < s_rest)
                return Task.FromResult<byte[]?>(null);
            return _running[key] = Task.Run(() => DrawAsync(key, picture.Svg));
        }
    }

    /// <summary>Looks anew whether pictures can be made here.</summary>
    /// <returns>Null: they can; else why not.</returns>
    public Task<string?> CheckAsync()
    {
        lock (_gate)
            return _checked = Task.Run(LookAsync);
    }

    private Task<string?> CheckedAsync()
    {
        lock (_gate)
            return _checked ??= Task.Run(LookAsync);
    }

    private async Task<byte[]?> DrawAsync(string key, string svg)
    {
        byte[]? png = null;
        try
        {
            if (await CheckedAsync() is { } missing)
                throw new PictureException(missing);
            png = await TakeTurnAsync(svg);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Rest(problem.Message);
        }
        lock (_gate)
        {
            if (png is not null)
                _cache.Add(key, png);
            _running.Remove(key);
        }
        return png;
    }

    /// <summary>The same problem is logged once, not every half minute.</summary>
    private void Rest(string problem)
    {
        lock (_gate)
        {
            (_failedAt, _checked) = (clock.GetTimestamp(), null);
            if (_lastProblem == problem)
                return;
            _lastProblem = problem;
        }
        Log.NotDrawn(logger, problem);
    }

    private async Task<byte[]> TakeTurnAsync(string svg)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        var mine = false;
        try
        {
            await _turns.WaitAsync(limit.Token);
            mine = true;
            return await program.DrawAsync(svg, limit.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new PictureException($"it took longer than {Limit.TotalSeconds:0} s", late);
        }
        finally
        {
            if (mine)
                _turns.Release();
        }
    }

    /// <summary>Two letters that look the same were drawn without a font.</summary>
    private async Task<string?> LookAsync()
    {
        try
        {
            var letters = await Task.WhenAll(TakeTurnAsync(Letter('A')), TakeTurnAsync(Letter('B')));
            return letters[0].AsSpan().SequenceEqual(letters[1]) ? "there is no font for the text in them" : null;
        }
        catch (PictureException problem)
        {
            return problem.Message;
        }
    }

    private static string Letter(char letter) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><text x='4' y='16' font-size='16'>{letter}</text></svg>";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A picture could not be drawn, its text stands alone: {Problem}")]
        public static partial void NotDrawn(ILogger logger, string problem);
    }
}
