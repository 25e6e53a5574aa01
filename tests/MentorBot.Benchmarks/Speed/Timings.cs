using System.Diagnostics;

namespace MentorBot.Benchmarks.Speed;

/// <summary>How long each of many calls takes, in microseconds, and what it allocates; on the calling thread, after warming up.</summary>
internal sealed record Timings(double P50, double P90, double P99, double Bytes)
{
    private const int WarmUps = 2;
    private const int Rounds = 9;

    /// <summary>Each figure from the best of some rounds: what else the machine does can only make a round slower.</summary>
    public static Timings Of<T>(IReadOnlyList<T> items, Action<T> call, string what)
    {
        var progress = new Progress(what);
        var rounds = new List<Timings>();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var timings = Round(
                items, call, done => progress.Report((round + WarmUps) * items.Count + done, (Rounds + WarmUps) * items.Count));
            if (round >= 0)
                rounds.Add(timings);
        }
        progress.Done();
        return new(rounds.Min(t => t.P50), rounds.Min(t => t.P90), rounds.Min(t => t.P99), rounds.Min(t => t.Bytes));
    }

    private static Timings Round<T>(IReadOnlyList<T> items, Action<T> call, Action<int> report)
    {
        var times = new double[items.Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < items.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            call(items[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        report(items.Count);
        Array.Sort(times);
        return new(At(0.5), At(0.9), At(0.99), (double)bytes / items.Count);

        double At(double share) => times[(int)Math.Ceiling(share * times.Length) - 1];
    }
}
