using System.CommandLine;
using MentorBot.Chat;
using MentorBot.Play;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot</c>: runs the bot, on Discord or in the sandbox, until it is told to stop.</summary>
internal static class RunCommand
{
    /// <summary>Written before the arguments by <c>dotnet run</c> (MentorBot.csproj).</summary>
    private const string FromCheckout = "checkout";

    /// <summary>Makes it what the program does when no command is named.</summary>
    public static void AddTo(RootCommand root, IHost host)
    {
        var checkout = new Directive(FromCheckout) { Hidden = true };
        var sandbox = new Option<bool>("--sandbox")
        {
            Description = "A Discord of its own on this machine, with a web page; no token needed",
        };
        var port = new Option<int?>("--port") { Description = "The sandbox's port on 127.0.0.1; 0: any that is free", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > ushort.MaxValue)
                result.AddError($"A port is a number from 0 to {ushort.MaxValue}.");
        });
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open the sandbox's page in the browser" };
        var keep = new Option<bool>("--keep") { Description = "Keep what the sandbox's bot remembers for the next start with --keep" };
        root.Add(checkout);
        foreach (var option in (Option[])[sandbox, port, noOpen, keep])
            root.Add(option);
        root.SetAction((result, _) => RunAsync(host, new PlayChoice(
            result.GetValue(sandbox), result.GetResult(checkout) is not null, result.GetValue(port), result.GetValue(noOpen),
            result.GetValue(keep))));
    }

    private static Task<int> RunAsync(IHost host, PlayChoice choice)
    {
        var services = host.Services;
        var hasToken = services.GetRequiredService<IOptions<ChatOptions>>().Value.HasToken;
        if (choice.Asked || (!hasToken && choice.IsDevelopment))
        {
            var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            return PlayRun.RunAsync(Directory.GetCurrentDirectory(), choice, storage);
        }
        if (choice.HasDetails)
            return Task.FromResult(Wrong("--port, --no-open and --keep are about the sandbox: write --sandbox too."));
        return hasToken ? ConnectAsync(host) : Task.FromResult(Wrong(
            "Discord:Token is not set. Copy the bot's token from the Developer Portal (page Bot, button Reset Token) into "
            + "appsettings.json or the environment (MENTORBOT_Discord__Token). Without Discord: mentorbot --sandbox, "
            + "or mentorbot ask \"…\"."));
    }

    private static async Task<int> ConnectAsync(IHost host)
    {
        var problems = Readiness.Problems(host.Services);
        if (problems.Count > 0)
            return Readiness.Refuse(problems);
        var bot = host.Services.GetRequiredService<ChatBot>();
        await host.RunAsync();
        return bot.Fatal is null ? CommandLine.Done : CommandLine.InputHasProblems;
    }

    private static int Wrong(string line)
    {
        Console.Error.WriteLine(line);
        return CommandLine.WrongUsage;
    }
}
