using MentorBot.Core.Replies;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat;

/// <summary>Notes of what staff changed, in the channel that the server's admins chose.</summary>
internal sealed partial class StaffLog(NoteStore notes, IPosts posts, ServerStore servers, TimeProvider clock, ILogger<StaffLog> logger)
    : IStaffLog
{
    public async Task NoteAsync(ServerId server, string line, CancellationToken cancel)
    {
        if (servers.Of(server).LogChannel is { } channel)
            await PostAsync(notes.Add(server, line), channel, cancel);
    }

    /// <summary>At every login: what did not get posted, by an earlier run of the program or while Discord was away.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        foreach (var note in notes.All())
        {
            if (servers.Of(note.Server).LogChannel is not { } channel || await StandsAsync(note, channel, cancel))
                notes.Done(note.Id);
            else
                await PostAsync(note, channel, cancel);
        }
    }

    /// <summary>Whether it was posted although nobody noticed any more.</summary>
    private async Task<bool> StandsAsync(Note note, PlaceId channel, CancellationToken cancel)
    {
        if (clock.GetUtcNow() - note.At <= IPosts.JobLife)
            return false;
        try
        {
            return await posts.HasSaidAsync(channel, note.Line, note.At, cancel);
        }
        catch (Exception problem) when (problem is DiscordException or PostRefusedException)
        {
            return true; // where it cannot be known, it is not posted a second time
        }
    }

    private async Task PostAsync(Note note, PlaceId channel, CancellationToken cancel)
    {
        try
        {
            await posts.SendAsync(channel, new Reply { Title = "", Text = note.Line }, $"staff-{note.Id}", cancel);
            notes.Done(note.Id);
        }
        catch (PostRefusedException problem)
        {
            // What was done stands; that it could not be noted is for whoever runs the bot, and for the doctor.
            notes.Done(note.Id);
            Log.NotNoted(logger, note.Server, problem.Message);
        }
        catch (DiscordException problem)
        {
            Log.NotNoted(logger, note.Server, problem.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "A change by staff of server {Server} could not be noted in its log channel: {Why}")]
        public static partial void NotNoted(ILogger logger, ServerId server, string why);
    }
}
