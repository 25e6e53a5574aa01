using MentorBot.Core.Replies;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Chat;

/// <summary>Notes of what staff changed, in the channel that the server's admins chose.</summary>
internal sealed partial class StaffLog(IPosts posts, ServerStore servers, ILogger<StaffLog> logger) : IStaffLog
{
    public async Task NoteAsync(ServerId server, string line, CancellationToken cancel)
    {
        if (servers.Of(server).LogChannel is not { } channel)
            return;
        try
        {
            await posts.SendAsync(channel, new Reply { Title = "", Text = line }, $"staff-{NewIds.Next()}", cancel);
        }
        catch (Exception problem) when (problem is DiscordException or PostRefusedException)
        {
            // What was done stands; that it could not be noted is for whoever runs the bot, and for the doctor.
            Log.NotNoted(logger, server, problem.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "A change by staff of server {Server} could not be noted in its log channel: {Why}")]
        public static partial void NotNoted(ILogger logger, ServerId server, string why);
    }
}
