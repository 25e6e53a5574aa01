using System.Diagnostics;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The real program, run until it ends by itself.</summary>
internal static class ProgramRun
{
    /// <returns>The exit code, and all that it said.</returns>
    public static async Task<(int Code, string Said)> RunAsync(
        IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-run-");
        var start = new ProcessStartInfo(BotBed.Program(), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["XDG_DATA_HOME"] = BotBed.Cache;
        start.Environment["MENTORBOT_Storage__File"] = Path.Combine(folder.FullName, "data.db");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        folder.Delete(recursive: true);
        return (process.ExitCode, string.Concat(said));
    }
}
