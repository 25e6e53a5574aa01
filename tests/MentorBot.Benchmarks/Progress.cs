using System.Diagnostics;

namespace MentorBot.Benchmarks;

/// <summary>One line on stderr that counts, once a step takes over a second; stdout and files stay clean.</summary>
internal sealed class Progress(string what)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = s_patience;

    public void Report(int done, int total)
    {
        if (_watch.Elapsed < _next)
            return;
        _next = _watch.Elapsed + s_patience / 4;
        Console.Error.Write($"\r{what}: {done:N0} of {total:N0}");
    }

    /// <summary>Takes the line away again, if there was one.</summary>
    public void Done()
    {
        if (_next > s_patience)
            Console.Error.Write($"\r{new string(' ', what.Length + 30)}\r");
    }
}
