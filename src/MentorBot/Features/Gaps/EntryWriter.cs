using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>Saves what a curator wrote, or says what to mend and keeps what he typed.</summary>
internal sealed class EntryWriter(EntryStore entries, GapStore gaps, Drafts drafts, IStaffLog log)
{
    public async Task<Outcome> SaveAsync(Draft draft, CancellationToken cancel)
    {
        if (Problems(draft.Server, draft.Text, draft.Entry) is { Count: > 0 } problems)
            return new Outcome.Show(EntryReplies.NotSaved(problems, drafts.Keep(draft)));
        return draft.Entry.Length > 0 ? await ChangeAsync(draft, cancel) : await AddAsync(draft, cancel);
    }

    private async Task<Outcome> AddAsync(Draft draft, CancellationToken cancel)
    {
        var entry = entries.Add(draft.Server, draft.Author, draft.Text);
        if (draft.Gap.Length > 0)
            gaps.Remove(draft.Server, GapGroups.With(draft.Gap, gaps.Of(draft.Server)));
        await log.NoteAsync(draft.Server, EntryReplies.Line(draft.Author, "added to the FAQ", draft.Text), cancel);
        return new Outcome.Show(EntryReplies.Saved(entry, draft.Gap.Length > 0));
    }

    private async Task<Outcome> ChangeAsync(Draft draft, CancellationToken cancel)
    {
        if (!entries.Change(draft.Server, draft.Entry, draft.Text))
            return new Outcome.Refuse(EntryReplies.Gone);
        await log.NoteAsync(draft.Server, EntryReplies.Line(draft.Author, "changed in the FAQ", draft.Text), cancel);
        return entries.Find(draft.Server, draft.Entry) is { } entry
            ? new Outcome.Show(EntryReplies.Saved(entry, fromGaps: false))
            : new Outcome.Refuse(EntryReplies.Gone);
    }

    /// <summary>A second answer to the same question would hide the first, and a form sent twice would be saved twice.</summary>
    /// <param name="changed">The id of the entry that it replaces; empty for one more.</param>
    public IReadOnlyList<string> Problems(ServerId server, EntryText text, string changed = "")
    {
        var problems = text.Problems.ToList();
        var present = entries.List(server);
        if (present.Any(entry => entry.Id != changed && entry.Text.AsksSameAs(text)))
            problems.Add("This server's FAQ answers that question already. Change that answer (`/faq list`), or put another question.");
        if (changed.Length == 0 && present.Count >= EntryStore.Most)
            problems.Add($"This server's FAQ is full: {EntryStore.Most} answers. Take one back first (`/faq list`).");
        return problems;
    }
}
