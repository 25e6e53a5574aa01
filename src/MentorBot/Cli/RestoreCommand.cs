using System.CommandLine;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot restore FILE</c>: a backup takes the place of the data file, which is kept. The bot must not run.</summary>
internal static class RestoreCommand
{
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "What `mentorbot backup` wrote" };
        var command = new Command("restore", "A backup takes the place of the data file (Storage:File); the bot must not run.") { file };
        command.SetAction(result => Run(services, result.GetRequiredValue(file)));
        return command;
    }

    private static int Run(IServiceProvider services, string backup)
    {
        var target = Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path());
        var clock = services.GetRequiredService<TimeProvider>();
        try
        {
            var marked = 0;
            var kept = Database.Restore(
                Path.GetFullPath(backup), target, restored => marked = AfterRestore.Settle(restored, clock.GetUtcNow()));
            Console.WriteLine($"{target} is restored from {backup}.");
            if (kept is not null)
                Console.WriteLine($"What was there before is {kept}: delete it when you no longer need it.");
            if (marked > 0)
                Console.WriteLine($"{marked} deliveries since the backup are marked as unknown, and are not sent again.");
            return CommandLine.Done;
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }
}
