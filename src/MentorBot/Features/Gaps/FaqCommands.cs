using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>The answers that this server added: listed, changed, taken back, taken along.</summary>
internal sealed class FaqCommands(EntryStore entries, EntryExport export, EntryWriter writer, IStaffLog log) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        Curating.Route("faq list", First.Private, (call, _) => Curating.Done(new Outcome.Show(Page(call)))) with
        {
            Slash = new("The answers that this server added, to change them or take them back"),
        },
        Curating.Route("faq export", First.Private, (call, _) => Curating.Done(Export(call))) with
        {
            Slash = new("The answers that this server added, as a Markdown file for a knowledge folder"),
        },
        Curating.Route("faq.page", First.Update, (call, _) => Curating.Done(new Outcome.Replace(Page(call))), "page"),
        Curating.Route("faq.edit", First.Form, (call, _) => Curating.Done(Edit(call)), "entry"),
        Curating.Route("faq.save", First.Private, (call, cancel) => writer.SaveAsync(EntryForm.Typed(call), cancel), "entry"),
        Curating.Route("faq.remove", First.Update, (call, _) => Curating.Done(Confirm(call)), "entry"),
        Curating.Route("faq.removed", First.Update, TakeBackAsync, "entry"),
        Curating.Route("faq.restore", First.Update, PutBackAsync, "entry"),
    ];

    private Reply Page(Call call) => EntryReplies.List(new(entries.List(Curating.ServerOf(call)), call["page"]));

    private Entry? Found(Call call) => entries.Find(Curating.ServerOf(call), call["entry"]);

    private Outcome Edit(Call call) => Found(call) is { } entry
        ? EntryForm.Open(new(call.Who, entry.Server, entry.Text, Entry: entry.Id))
        : new Outcome.Refuse(EntryReplies.Gone);

    private Outcome Confirm(Call call) => Found(call) is { } entry
        ? new Outcome.Replace(EntryReplies.Confirm(entry))
        : new Outcome.Refuse(EntryReplies.Gone);

    private async Task<Outcome> TakeBackAsync(Call call, CancellationToken cancel)
    {
        if (Found(call) is not { } entry || !entries.TakeBack(entry.Server, entry.Id))
            return new Outcome.Refuse(EntryReplies.Gone);
        await log.NoteAsync(entry.Server, EntryReplies.Line(call.Who, "took back from the FAQ", entry.Text), cancel);
        return new Outcome.Replace(EntryReplies.TakenBack(entry));
    }

    private async Task<Outcome> PutBackAsync(Call call, CancellationToken cancel)
    {
        var server = Curating.ServerOf(call);
        if (entries.FindTakenBack(server, call["entry"]) is not { } entry)
            return new Outcome.Refuse($"That is there again already, or gone: I keep it for {EntryStore.KeptAfterRemoval.Days} days.");
        if (writer.Problems(server, entry.Text) is { Count: > 0 } problems)
            return new Outcome.Refuse($"I did not put it back. {string.Join(' ', problems)}");
        if (!entries.PutBack(server, entry.Id))
            return new Outcome.Refuse("Somebody put it back just now.");
        await log.NoteAsync(entry.Server, EntryReplies.Line(call.Who, "put back into the FAQ", entry.Text), cancel);
        return new Outcome.Replace(EntryReplies.Saved(entry, fromGaps: false));
    }

    private Outcome Export(Call call) => export.Of(Curating.ServerOf(call)) is { } page
        ? new Outcome.Show(new()
        {
            Title = "This server's FAQ as Markdown",
            Text = "Put the file into `faq/` of a knowledge folder, then run `mentorbot check`.",
            Files = [new(page.Name, page.Markdown)],
        })
        : new Outcome.Refuse("This server's FAQ is empty: there is nothing to export yet.");
}
