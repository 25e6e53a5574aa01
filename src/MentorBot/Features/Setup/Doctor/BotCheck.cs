using System.Globalization;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Features.Setup.Doctor;

/// <summary>Whether the program itself is well: connection, intents, commands, clock, knowledge, storage, pending work.</summary>
internal sealed class BotCheck(ServerStore store, IBotState bot, TimeProvider clock) : IDoctorCheck
{
    /// <summary>An interaction must be answered within 3 s, and ids are compared with times to a second or two.</summary>
    private static readonly TimeSpan s_largestSkew = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait for people that a channel may have is 10 minutes: what is older is stuck.</summary>
    private static readonly TimeSpan s_longestPending = TimeSpan.FromMinutes(15);

    public Task<IReadOnlyList<DoctorLine>> CheckAsync(ServerId? server, CancellationToken cancel) =>
        Task.FromResult(Of(bot.See(), server is { } id && store.OpenedChannels(id).Count > 0, server is null, clock.GetUtcNow()));

    /// <param name="listens">A channel is opened, which needs message content.</param>
    /// <param name="forOperator">Whoever runs the bot may see where its file lies; a server's admin is told its name only.</param>
    public static IReadOnlyList<DoctorLine> Of(BotSight bot, bool listens, bool forOperator, DateTimeOffset now) =>
    [
        Connection(bot), Content(bot, listens), Commands(bot), Clock(bot), Knowledge(bot), Storage(bot, forOperator), Pending(bot, now),
    ];

    private static DoctorLine Connection(BotSight bot) => (bot.ConnectedShards, bot.Shards) switch
    {
        (0, _) => new(
            false, "Token: no connection to Discord",
            "Compare the setting Discord:Token with the Developer Portal, page Bot; then look at the network and at the log."),
        var (up, all) when up < all => new(
            false, $"Token: accepted, but only {up} of {all} connections to Discord are up",
            "They are made again by themselves; when it lasts longer than some minutes, look at the log."),
        _ => new(true, $"Token: accepted, connected to Discord ({bot.ConnectedShards} of {bot.Shards})"),
    };

    private static DoctorLine Content(BotSight bot, bool listens) => (bot.MessageContent, listens) switch
    {
        (true, _) => new(true, "Intents: all that I need, with message content"),
        (false, false) => new(true, "Intents: all that I need; message content is off, and nothing here needs it"),
        _ => new(false, "Intents: message content is off, so I stay silent in opened channels", SetupText.SwitchOnContent),
    };

    private static DoctorLine Commands(BotSight bot) => bot.CommandsRegisteredAt is { } at
        ? new(true, $"Commands: {bot.Commands} registered, looked at <t:{at.ToUnixTimeSeconds()}:R>")
        : new(
            false, "Commands: not registered since I was started",
            "Look at the log for the reason, and add me again with the scope \"applications.commands\" if that is missing.");

    private static DoctorLine Clock(BotSight bot) => bot.ClockSkew switch
    {
        null => new(true, "Clock: not compared with Discord's yet"),
        { } skew when skew.Duration() <= s_largestSkew => new(true, $"Clock: {Seconds(skew)} from Discord's"),
        { } skew => new(
            false, $"Clock: {Seconds(skew)} {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Discord's",
            "Switch on the time service (NTP) of the machine that I run on."),
    };

    private static DoctorLine Knowledge(BotSight bot) => bot.KnowledgeProblem is not { } problem
        ? new(true, $"Knowledge: version `{bot.KnowledgeVersion}`")
        : new(
            false, $"Knowledge: its last change was not taken; version `{bot.KnowledgeVersion}` goes on answering",
            $"`mentorbot check` lists every problem. The first: {SetupText.Cut(problem, 300)}");

    private static DoctorLine Storage(BotSight bot, bool forOperator) =>
        FreeSpace.Line($"`{(forOperator ? bot.StorageFile : Path.GetFileName(bot.StorageFile))}`", bot.StorageFree);

    private static DoctorLine Pending(BotSight bot, DateTimeOffset now)
    {
        var waiting = bot.Pending.Where(work => work.Count > 0).ToList();
        if (waiting.Count == 0)
            return new(true, "Pending work: none");
        var text = $"Pending work: {string.Join(", ", waiting.Select(work => $"{work.Count} {work.What}"))}";
        return waiting.Min(work => work.Oldest) is { } oldest && now - oldest > s_longestPending
            ? new(
                false, $"{text}, the oldest since <t:{oldest.ToUnixTimeSeconds()}:R>",
                "Look at the log for what keeps failing; a start anew takes all of it up again.")
            : new(true, text);
    }

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Duration().TotalSeconds:0.0} s");
}
