using System.Diagnostics;

namespace MentorBot.Sandbox.Faults;

/// <summary>Ends a process that a test has started, as a power cut would.</summary>
internal static class ChildProcess
{
    /// <summary>Returns when it has gone and can do nothing more.</summary>
    public static async Task KillAsync(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
