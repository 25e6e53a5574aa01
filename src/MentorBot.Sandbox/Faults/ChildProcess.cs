using System.Diagnostics;

namespace MentorBot.Sandbox.Faults;

/// <summary>Ends a process that a test has started, as a power cut would.</summary>
internal static class ChildProcess
{
    /// <summary>Returns when it has gone and can do nothing more.</summary>
    public static async Task KillAsync(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // Its owner saw it end before we did, and has let go of it.
        }
    }
}
