using System.CommandLine;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Benchmarks.Load;

/// <summary>The process that our client is in: a bot that answers messages that mention it and lets the others pass.</summary>
internal static class LoadBot
{
    public const string Name = "load-bot";

    public static Command Command()
    {
        var command = new Command(Name, "Part of load: a bot on our client.") { Hidden = true };
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        var options = new DiscordOptions
        {
            Token = Environment.GetEnvironmentVariable("LOAD_TOKEN")!,
            ApiBase = new(Environment.GetEnvironmentVariable("LOAD_API")!),
            Compression = Enum.Parse<GatewayCompression>(Environment.GetEnvironmentVariable("LOAD_COMPRESSION")!),
        };
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot " + options.Token);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        // As the product: it keeps channels and roles of servers that configured something only, and these have not.
        var filter = new EventFilter { Messages = message => message.MentionsMe && !message.AuthorIsBot, Guilds = _ => false };
        var url = new Uri(options.ApiBase.ToString().Replace("http", "ws").Replace("/api/v10", ""));
        var connection = new DiscordConnection(options, filter, TimeProvider.System, NullLogger.Instance,
            _ => Task.FromResult(new GatewayPlan(url, 1, 1000, 1000, TimeSpan.Zero, 1)), _ => throw new NotImplementedException());
        using var stop = new CancellationTokenSource();
        var running = connection.RunAsync(stop.Token);
        var answering = AnswerAsync(connection, http, options);
        // The benchmark closes our input when it is done, or when it has ended itself.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
        await stop.CancelAsync();
        await Task.WhenAll(running, answering);
    }

    private static async Task AnswerAsync(IDiscordConnection connection, HttpClient http, DiscordOptions options)
    {
        var (missing, all) = (int.MaxValue, 0);
        await foreach (var happened in connection.Events.ReadAllAsync())
        {
            switch (happened)
            {
                case Ready ready:
                    missing = all = ready.Guilds.Count;
                    break;
                case GuildAvailable when --missing == 0:
                    Child.Say(new BotReady(all, "MentorBot.Discord", RuntimeInformation.FrameworkDescription));
                    break;
                case MessageCreated { Message: var message }:
                    _ = http.PostAsJsonAsync($"{options.ApiBase}/channels/{message.ChannelId}/messages", new { content = "Here I am.", message_reference = new { message_id = message.Id.ToString(), fail_if_not_exists = false } });
                    break;
            }
        }
    }
}
