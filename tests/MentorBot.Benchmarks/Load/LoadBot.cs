using System.CommandLine;

namespace MentorBot.Benchmarks.Load;

/// <summary>The process that our client is in: a bot that answers messages that mention it and lets the others pass.</summary>
internal static class LoadBot
{
    public const string Name = "load-bot";

    public static Command Command()
    {
        var command = new Command(Name, "Part of load: a bot on our client.") { Hidden = true };
        command.SetAction((_, stop) => RunAsync(stop));
        return command;
    }

    private static Task RunAsync(CancellationToken stop) => throw new NotImplementedException();
}
