using System.Globalization;

namespace MentorBot.Benchmarks.Load;

/// <summary>What the kernel says about a process: nobody's word about himself.</summary>
/// <remarks>https://man7.org/linux/man-pages/man5/proc.5.html</remarks>
internal sealed class ProcessMeter(int pid)
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    /// <summary>User and system time of all its threads, the ended ones too.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            // The second field is the name in parentheses, which may hold spaces; the third is the first after it.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = Number(fields[11]) + Number(fields[12]);
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
    }

    /// <summary>Resident memory, in MB of 1,000,000 bytes.</summary>
    public double Memory => Status("VmRSS:");

    /// <summary>The most that was ever resident, in MB.</summary>
    public double PeakMemory => Status("VmHWM:");

    /// <summary>Waits until the process does next to nothing for a second: what it puts off is counted where it belongs.</summary>
    public async Task SettledAsync()
    {
        const int patience = 20;
        for (var second = 0; second < patience; second++)
        {
            var before = Cpu;
            await Task.Delay(s_second);
            if (Cpu - before <= s_second / 50)
                return;
        }
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(line[name.Length..^"kB".Length].Trim()) * 1024 / 1e6;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
