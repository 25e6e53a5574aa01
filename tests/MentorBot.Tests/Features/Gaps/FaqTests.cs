using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Features.Gaps;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Gaps;

public sealed class FaqTests : IAsyncDisposable
{
    private readonly GapsWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private IReadOnlyList<Entry> Entries => _world.Get<EntryStore>().List(GapsWorld.Bakery);

    [Fact]
    public async Task What_cannot_be_saved_is_kept_for_half_an_hour_and_mended_in_the_same_form()
    {
        var refused = GapsWorld.Shown(await _world.PressAsync(new("gaps.save"),
            ("question", "Where is the rye starter?"), ("answer", new string('a', 1801)), ("asks", "rye starter?\nrye?")));
        Assert.Equal("Not saved yet", refused.Title);
        Assert.Empty(Entries);

        var mend = GapsWorld.Button(refused, "Mend it").Go;
        var form = Assert.IsType<Outcome.Ask>(await _world.PressAsync(mend)).Form;
        Assert.Equal("Where is the rye starter?", form.Fields[0].Value);
        Assert.Equal("rye starter?\nrye?", form.Fields[2].Value);
        Assert.IsType<Outcome.Refuse>(await _world.CallAsync(mend, GapsWorld.Member, Rights.Curator, null));

        _world.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("gone", Assert.IsType<Outcome.Refuse>(await _world.PressAsync(mend)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_saved_once()
    {
        await _world.WriteAsync("Where is the rye starter?");

        var again = await _world.PressAsync(new("gaps.save"), ("question", "where is the rye starter?"), ("answer", "There."));
        Assert.Contains("already", GapsWorld.Shown(again).Text, StringComparison.Ordinal);
        Assert.Single(Entries);
    }

    [Fact]
    public async Task A_good_answer_of_a_person_becomes_an_entry_with_the_question_that_it_replies_to()
    {
        var question = new Post(new(1), new(5), GapsWorld.Member, ByBot: false, "<@42> where is the **rye**?");
        var answer = new Post(new(2), new(5), new(50), ByBot: false, "<@77> on the *shelf*") { ReplyTo = question };

        var form = Assert.IsType<Outcome.Ask>(await _world.CallAsync(new("gaps.add"), GapsWorld.Curator, Rights.Curator, answer)).Form;
        Assert.Equal(("where is the rye?", "on the *shelf*"), (form.Fields[0].Value, form.Fields[1].Value));

        var ofBot = await _world.CallAsync(new("gaps.add"), GapsWorld.Curator, Rights.Curator, answer with { ByBot = true });
        Assert.IsType<Outcome.Refuse>(ofBot);
    }

    [Fact]
    public async Task Entries_are_listed_with_author_and_date_and_edited_in_place()
    {
        var entry = await _world.WriteAsync("Where is the rye starter?", "On the shelf.");
        _world.Clock.Advance(TimeSpan.FromDays(2));

        var form = Assert.IsType<Outcome.Ask>(await _world.PressAsync(new("faq.edit", entry.Id))).Form;
        Assert.Equal("On the shelf.", form.Fields[1].Value);
        await _world.PressAsync(form.Submit, ("question", "Where is the rye starter?"), ("answer", "In the cellar."), ("asks", "rye?"));

        var list = GapsWorld.Shown(await _world.PressAsync(new("faq list"))).Text;
        Assert.Contains("In the cellar.", list, StringComparison.Ordinal);
        Assert.Contains("by <@42>, 2026-09-01, changed 2026-09-03", list, StringComparison.Ordinal);
        Assert.Equal("In the cellar.", _world.Get<Mentor>().Ask("rye?", null, GapsWorld.Bakery).Best?.Passage.Body);
    }

    [Fact]
    public async Task An_entry_is_taken_back_after_a_question_and_can_be_put_back_for_thirty_days()
    {
        var entry = await _world.WriteAsync("Where is the rye starter?");

        var confirm = GapsWorld.Shown(await _world.PressAsync(new("faq.remove", entry.Id)));
        Assert.Single(Entries);
        var gone = GapsWorld.Shown(await _world.PressAsync(GapsWorld.Button(confirm, "Take back").Go));
        Assert.Empty(Entries);
        Assert.NotEqual(Kinds.Server, _world.Get<Mentor>().Ask("Where is the rye starter?", null, GapsWorld.Bakery).Best?.Passage.Kind);

        await _world.PressAsync(GapsWorld.Button(gone, "Put it back").Go);
        Assert.Equal(entry.Id, Assert.Single(Entries).Id);

        await _world.PressAsync(new("faq.removed", entry.Id));
        _world.Get<EntryStore>().Forget(_world.Clock.GetUtcNow() + TimeSpan.FromDays(31));
        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(new("faq.restore", entry.Id)));
        Assert.Equal(["added to", "took back from", "put back into", "took back from"],
            _world.Staff.Lines.Select(line => line["<@42> ".Length..line.IndexOf(" the FAQ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Entries_outlive_a_restart()
    {
        var entry = await _world.WriteAsync("Where is the rye starter?", "On the shelf.", "rye?\nrye?\nstarter?");
        await _world.RestartAsync();

        var present = Assert.Single(Entries);
        Assert.Equal((entry.Id, entry.ChangedAt, entry.Author), (present.Id, present.ChangedAt, present.Author));
        Assert.Equal(["rye?", "starter?"], present.Text.Asks);
        Assert.Equal(Kinds.Server, _world.Get<Mentor>().Ask("rye?", null, GapsWorld.Bakery).Best?.Passage.Kind);
    }

    [Fact]
    public async Task The_export_is_a_markdown_file_with_every_entry()
    {
        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(new("faq export")));
        await _world.WriteAsync("Where is the rye starter?", "On the shelf.");

        var file = Assert.Single(GapsWorld.Shown(await _world.PressAsync(new("faq export"))).Files);
        Assert.Equal("server-7001.md", file.Name);
        Assert.Contains("## Where is the rye starter?", file.Content, StringComparison.Ordinal);
        Assert.Equal([new ExportedPage(file.Name, file.Content)], _world.Get<EntryExport>().All());
    }

    [Fact]
    public async Task An_author_who_erases_his_data_leaves_the_answer_without_his_name()
    {
        await _world.WriteAsync("Where is the rye starter?");
        var entries = _world.Get<EntryStore>();
        Assert.Single(entries.List(GapsWorld.Curator));

        entries.Erase(GapsWorld.Curator);

        Assert.Empty(entries.List(GapsWorld.Curator));
        Assert.Equal(0UL, Assert.Single(Entries).Author.Value);
        Assert.Contains("by a curator", GapsWorld.Shown(await _world.PressAsync(new("faq list"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_has_is_erased_two_weeks_after_the_bot_left_it_and_not_before()
    {
        await _world.WriteAsync("Where is the rye starter?");
        _world.Asked("who feeds the cat");
        await _world.WaitForAsync("who feeds the cat");
        _world.Get<ServerStore>().Left(GapsWorld.Bakery, _world.Clock.GetUtcNow());

        _world.Clock.Advance(TimeSpan.FromDays(14));
        await _world.StartAsync();
        await TurnAsync();
        Assert.Single(Entries);

        _world.Clock.Advance(TimeSpan.FromHours(1));
        await TurnAsync();
        Assert.Empty(Entries);
        Assert.Empty(_world.Get<GapStore>().Of(GapsWorld.Bakery));
        Assert.Empty(_world.Get<WaiterStore>().Waiting(GapsWorld.Bakery));
        Assert.Empty(_world.Get<ServerStore>().LeftBefore(_world.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Everything_kept_for_a_time_is_forgotten_by_itself()
    {
        _world.Asked("who feeds the cat");
        await _world.WaitForAsync("who feeds the cat");
        await _world.StartAsync();
        _world.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromHours(1));
        await TurnAsync();
        Assert.Empty(_world.Get<GapStore>().Of(GapsWorld.Bakery));
        Assert.Single(_world.Get<WaiterStore>().List(GapsWorld.Member));
        _world.Clock.Advance(TimeSpan.FromDays(60));
        await TurnAsync();
        Assert.Empty(_world.Get<WaiterStore>().List(GapsWorld.Member));
    }

    private Task TurnAsync() => _world.Get<Forgot>().TurnAsync(_world.Clock.GetUtcNow());
}
