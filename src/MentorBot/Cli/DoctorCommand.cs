using System.CommandLine;
using MentorBot.Chat;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Servers;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary>
/// <c>mentorbot doctor</c>: for whoever runs the bot, what is well and what is not, each with its fix. Needs no connection to Discord and
/// disturbs no running bot; what a server's admins have to mend, <c>/mentor doctor</c> says.
/// </summary>
internal static class DoctorCommand
{
    public static Command Create(IServiceProvider services)
    {
        var alive = new Option<bool>("--alive")
        {
            Description = "Only whether the bot runs and is connected: quick, for a container's health check",
        };
        var command = new Command("doctor", "What is well and what is not; exit code 1 if something is to be mended.") { alive };
        command.SetAction(result => Run(services, result.GetValue(alive)));
        return command;
    }

    private static int Run(IServiceProvider services, bool alive)
    {
        var (storage, now) = (services.GetRequiredService<IOptions<StorageOptions>>().Value, services.GetRequiredService<TimeProvider>());
        var running = Running(storage, now.GetUtcNow());
        IReadOnlyList<DoctorLine> lines = alive ? [running] : [.. All(services, storage), running];
        foreach (var (isGood, what, fix) in lines)
            Console.WriteLine(isGood ? $"ok    {what}" : $"MEND  {what}\n      {fix}");
        return lines.All(line => line.Good) ? CommandLine.Done : CommandLine.InputHasProblems;
    }

    private static IEnumerable<DoctorLine> All(IServiceProvider services, StorageOptions storage)
    {
        var problems = SettingsCheck.Problems(services.GetServices<IChecksSettings>());
        yield return problems.Count == 0
            ? new(true, "Settings: the token is there, and each has a value that it can have")
            : new(false, "Settings", string.Join("\n      ", problems));
        yield return Knowledge(services.GetRequiredService<KnowledgeFolders>());
        yield return Storage(Path.GetFullPath(storage.Path()));
    }

    private static DoctorLine Knowledge(KnowledgeFolders folders)
    {
        var folder = folders.Choose(null);
        var reading = KnowledgeReader.Read(folder, folders.Shipped);
        return reading.Snapshot is { } snapshot
            ? new(true, $"Knowledge: {folder}, {snapshot.Passages.Count} passages, version {snapshot.Version}")
            : new(
                false, $"Knowledge: {folder} has problems, the first: {reading.Problems.First(p => p.Severity == Severity.Error)}",
                "Run: mentorbot check");
    }

    private static DoctorLine Storage(string file) =>
        FreeSpace.Line(File.Exists(file) ? file : $"{file}, which the first start makes", FreeSpace.Of(file));

    private static DoctorLine Running(StorageOptions options, DateTimeOffset now) => SignOfLife.Read(options) switch
    {
        null => new(
            false, "Bot: not running with this data file, or never connected",
            "Start it (mentorbot), and look at what it says on the terminal."),
        { } sign when now - sign <= SignOfLife.Fresh => new(true, "Bot: running and connected to Discord"),
        { } sign => new(
            false, $"Bot: last seen connected at {sign:u}",
            "Look at its log and at the network; start it anew if it does not come back by itself."),
    };
}
