using System.Runtime.InteropServices;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Events;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Benchmarks.Load;

/// <summary>The process that our client is in: a bot that answers messages that mention it and lets the others pass.</summary>
internal static class LoadBot
{
    public const string Name = "load-bot";

    public static async Task RunAsync()
    {
        var options = new DiscordOptions
        {
            Token = Variable("LOAD_TOKEN"),
            ApiBase = new(Variable("LOAD_API")),
            Compression = Enum.Parse<GatewayCompression>(Variable("LOAD_COMPRESSION")),
        };
        // As the product: it keeps channels and roles only of servers that configured something, and these have not.
        var filter = new EventFilter { Messages = message => message.MentionsMe && !message.AuthorIsBot, Guilds = _ => false };
        using var connection = new DiscordConnection(options, filter, TimeProvider.System, NullLoggerFactory.Instance);
        using var stop = new CancellationTokenSource();
        var running = connection.RunAsync(stop.Token);
        var answering = AnswerAsync(connection);
        // The benchmark closes our input when it is done, or when it has ended itself.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
        await stop.CancelAsync();
        await Task.WhenAll(running, answering);
    }

    private static async Task AnswerAsync(DiscordConnection connection)
    {
        var (missing, all) = (0, 0);
        await foreach (var happened in connection.Events.ReadAllAsync())
        {
            if (happened is Ready ready)
                missing = all = ready.Guilds.Count;
            else if (happened is GuildAvailable && --missing == 0)
                Child.Say(new BotReady(all, "MentorBot.Discord", RuntimeInformation.FrameworkDescription));
            else if (happened is MessageCreated created)
                _ = AnswerAsync(connection, created.Message);
        }
    }

    private static async Task AnswerAsync(DiscordConnection connection, Message message)
    {
        try
        {
            var answer = OutgoingMessage.Text("Here I am.") with { ReplyTo = message.Id, Mentions = new() { RepliedUser = true } };
            await connection.SendMessageAsync(message.ChannelId, answer);
        }
        catch (Exception problem)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }
    }

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: start this by load.");
}
