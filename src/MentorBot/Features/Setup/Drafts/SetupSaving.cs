using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Features.Setup.Drafts;

/// <summary>Saves a draft, all of it or nothing, and notes what changed.</summary>
internal sealed class SetupSaving(Database database, ServerStore store, IStaffLog log)
{
    private const int NoteRoom = 100;

    public async Task<SetupChanges> SaveAsync(ServerId server, PersonId by, Draft draft, CancellationToken cancel)
    {
        var now = store.Of(server);
        var changes = SetupChanges.Between(draft, now, store.OpenedChannels(server));
        // Who takes the log away is named in the log that goes: afterwards nothing is noted there any more.
        if (now.LogChannel is not null && changes.Settings is { } then && then.LogChannel != now.LogChannel)
            await NoteAsync(server, by, changes, cancel);
        database.Together(_ => Store(changes));
        await NoteAsync(server, by, changes, cancel);
        return changes;
    }

    private int Store(SetupChanges changes)
    {
        if (changes.Settings is { } settings)
            store.Save(settings);
        foreach (var channel in changes.Channels)
            store.Save(channel);
        return changes.Lines.Count;
    }

    private async Task NoteAsync(ServerId server, PersonId by, SetupChanges changes, CancellationToken cancel)
    {
        foreach (var lines in SetupText.Chunks(changes.Lines.Select(line => $"- {line}"), SetupText.LogLine - NoteRoom))
            await log.NoteAsync(server, $"{SetupText.Name(by)} changed the setup:\n{lines}", cancel);
    }
}
