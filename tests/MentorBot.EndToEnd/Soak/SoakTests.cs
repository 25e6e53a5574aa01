using Xunit.Abstractions;

namespace MentorBot.EndToEnd.Soak;

/// <summary>Alone in the process while it runs: it looks at the heap and at open handles, which belong to all tests.</summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
[Collection(nameof(SoakTests))]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Messages = 10_000;

    [Fact]
    public async Task After_a_day_of_faults_nothing_was_lost_or_handled_twice_and_nothing_is_held()
    {
        // What a process opens once and keeps (thread pool, the sockets' engine) is open before we count.
        await SimulatedDay.RunAsync(new Random(1), TimeSpan.FromMinutes(10), 10);
        var handles = OpenHandles();

        var day = await SimulatedDay.RunAsync(new Random(Seed), TimeSpan.FromHours(24), Messages);

        output.WriteLine($"{day.Faults:N0} faults, {day.Logins} logins, {day.Resumes:N0} resumes, "
            + $"heap {day.EarlyHeap:N0} bytes in the second tenth, {day.LateHeap:N0} in the last.");
        Assert.Equal([], day.Errors);
        Assert.Equal([], day.Lost);
        Assert.Equal([], day.Twice);
        Assert.Equal([], day.Unanswered);
        Assert.Equal([], day.RepliedTwice);
        Assert.InRange(day.LateHeap, 0, day.EarlyHeap * 1.05);
        Assert.False(day.TimersLeft);
        Assert.InRange(OpenHandles(), 0, handles);
    }

    /// <summary>Sockets, pipes and the like; files are assemblies that are loaded when they are first needed.</summary>
    private static int OpenHandles()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Directory.GetFiles("/proc/self/fd").Count(handle => File.ResolveLinkTarget(handle, returnFinalTarget: false)?.FullName
            .Contains(':', StringComparison.Ordinal) == true);
    }
}
