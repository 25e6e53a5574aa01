using System.Collections.Concurrent;
using MentorBot.Chat.Desks;
using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat;

/// <summary>The bot on Discord: stays connected, hands out what happens, and finishes what it began when it is told to stop.</summary>
internal sealed partial class ChatBot(
    IDiscordConnection discord, InteractionDesk interactions, MessageDesk messages, BotIdentity identity, Router router,
    ServerStore servers, DepartedServers departed, StaffLog notes, CommandState commands, TimeProvider clock,
    IHostApplicationLifetime lifetime, ILogger<ChatBot> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    /// <summary>Why the bot had to stop; null while nothing is wrong.</summary>
    public string? Fatal { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Run(interactions.ApologizeAsync(CancellationToken.None));
        var connected = discord.RunAsync(stoppingToken);
        try
        {
            // What was accepted is finished although the bot is stopping: the events end when the connection has.
            await foreach (var happened in discord.Events.ReadAllAsync(CancellationToken.None))
                await TakeAsync(happened);
            await connected;
        }
        catch (DiscordFatalException fatal)
        {
            Fatal = fatal.Message;
            Log.Fatal(logger, fatal.Message);
            lifetime.StopApplication();
        }
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(s_lastWords, clock, CancellationToken.None));
    }

    private async Task TakeAsync(GatewayEvent happened)
    {
        try
        {
            switch (happened)
            {
                case Ready ready: Ready(ready); break;
                case GuildAvailable guild: servers.Present(new ServerId(guild.GuildId.Value)); break;
                case GuildLeft left: servers.Left(new ServerId(left.GuildId.Value), clock.GetUtcNow()); break;
                case InteractionCreated created:
                    identity.Compare(clock.GetUtcNow(), created.Interaction.Id.CreatedAt);
                    Run(interactions.HandleAsync(created.Interaction, CancellationToken.None));
                    // Where only the commands are installed, their use is all that Discord tells of a server.
                    if (CallReader.ServerOf(created.Interaction) is { } used)
                        servers.Present(used);
                    break;
            }
            await messages.TakeAsync(happened, CancellationToken.None);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Log.Failed(logger, happened.GetType().Name, problem);
        }
    }

    private void Ready(Ready ready)
    {
        var readsMessages = (ready.ApplicationFlags
            & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) != 0;
        identity.Take(ready.Bot.Id, ready.ApplicationId, readsMessages);
        var shards = (uint)Math.Max(1, discord.Shards.Count == 0 ? 1 : discord.Shards[0].Count);
        // https://discord.com/developers/docs/events/gateway#sharding: which shard a server is on follows from its id.
        departed.Reconcile(
            ready.Guilds.Select(guild => new ServerId(guild.Value)).ToHashSet(), clock.GetUtcNow(),
            server => (server.Value >> 22) % shards == (uint)ready.Shard);
        Log.Ready(logger, ready.Bot.Username, ready.Shard, ready.Guilds.Count);
        Run(notes.CatchUpAsync(CancellationToken.None));
        if (!commands.Begin())
            return;
        Log.WhatNext(logger, NeededRights.InvitationLink(ready.ApplicationId.Value));
        Run(RegisterAsync(ready.ApplicationId));
    }

    /// <summary>Once in the life of a process, in the global scope, and only when something differs.</summary>
    private async Task RegisterAsync(Snowflake application)
    {
        try
        {
            var wanted = CommandCatalog.Of(router.Routes);
            var sync = await discord.SyncCommandsAsync(application, CommandScope.Global, wanted);
            commands.Done(wanted.Count, clock.GetUtcNow());
            Log.Registered(logger, wanted.Count, sync.Changed);
        }
        catch (DiscordException problem)
        {
            commands.Failed(problem.Message);
            Log.NotRegistered(logger, problem.Message);
        }
    }

    private void Run(Task task)
    {
        _running.TryAdd(task, 0);
        task.ContinueWith(done =>
        {
            _running.TryRemove(done, out _);
            if (done.Exception is { } problem)
                Log.Failed(logger, "An interaction", problem);
        }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected as {Name} (shard {Shard}, {Servers} servers).")]
        public static partial void Ready(ILogger logger, string name, int shard, int servers);

        [LoggerMessage(Level = LogLevel.Information, Message = "To add it to a server, open {Link} and then write /mentor setup there.")]
        public static partial void WhatNext(ILogger logger, string link);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands are registered (changed: {Changed}).")]
        public static partial void Registered(ILogger logger, int count, bool changed);

        [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered: {Problem}")]
        public static partial void NotRegistered(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Discord will not let the bot in: {Why}")]
        public static partial void Fatal(ILogger logger, string why);

        [LoggerMessage(Level = LogLevel.Error, Message = "{What} could not be handled.")]
        public static partial void Failed(ILogger logger, string what, Exception problem);
    }
}

/// <summary>How the registration of commands came out.</summary>
public sealed class CommandState
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;

    /// <summary>Ends when it has come out for the first time, well or not.</summary>
    public Task Settled => _settled.Task;

    /// <summary>When it was last brought up to date; null: not yet.</summary>
    public DateTimeOffset? At { get; private set; }

    public int Count { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>True the first time, and again after a failure.</summary>
    public bool Begin() => Interlocked.Exchange(ref _begun, 1) == 0;

    public void Done(int count, DateTimeOffset at)
    {
        (Count, At, Problem) = (count, at, null);
        _settled.TrySetResult();
    }

    public void Failed(string problem)
    {
        Problem = problem;
        _settled.TrySetResult();
        Interlocked.Exchange(ref _begun, 0);
    }
}
