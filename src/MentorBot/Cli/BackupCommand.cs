using System.CommandLine;
using MentorBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot backup FILE</c>: a copy of the data file as it is at one instant, also while the bot runs on it.</summary>
internal static class BackupCommand
{
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy is written; nothing is overwritten" };
        var command = new Command("backup", "A copy of the data file (Storage:File), also while the bot runs.") { file };
        command.SetAction(result => Run(services, result.GetRequiredValue(file)));
        return command;
    }

    private static int Run(IServiceProvider services, string file)
    {
        try
        {
            file = Path.GetFullPath(file);
            if (File.Exists(file))
                throw new StorageException($"{file} is there already. Move it away, or name another; nothing was written.");
            using (var database = Database.OpenToRead(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path()))
                database.CopyTo(file);
            Console.WriteLine(file);
            return CommandLine.Done;
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }
}
