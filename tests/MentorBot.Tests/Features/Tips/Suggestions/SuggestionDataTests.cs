using MentorBot.Core.Knowledge.Career;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Tips.Suggestions;

/// <summary>What is kept of suggested tips, and how it is taken along.</summary>
public sealed class SuggestionDataTests : IDisposable
{
    private readonly SuggestionsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_person_sees_his_own_and_erasing_takes_back_who_wrote_it_and_what_waits()
    {
        var own = await _world.AddAsync();
        await _world.SuggestAsync("It waits");
        await _world.SuggestAsync("Another's", who: SuggestionsWorld.Other);

        var shown = (await _world.World.TypeAsync("privacy show")).Text;
        Assert.Contains("you suggested a tip to server 7001, which was accepted: Smell the starter", shown, StringComparison.Ordinal);
        Assert.Contains("which waits: It waits", shown, StringComparison.Ordinal);
        await _world.World.PressAsync(await _world.World.TypeAsync("privacy erase"), "Erase everything");

        Assert.Empty(_world.Store.List(SuggestionsWorld.Member));
        Assert.Equal("Another's", Assert.Single(_world.Store.Waiting(SuggestionsWorld.Bakery)).Title);
        Assert.Equal(own with { Author = default }, Assert.Single(_world.Store.Accepted(SuggestionsWorld.Bakery)));
        var list = await _world.PressAsync(await _world.ReviewAsync(), "Accepted");
        Assert.Contains("by a member", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_forgotten_after_its_time_and_with_the_server_all_goes()
    {
        await _world.AddAsync();
        await _world.SuggestAsync("It waits");
        await _world.AddAsync("Elsewhere", server: SuggestionsWorld.Mill);
        var end = _world.Store.Waiting(SuggestionsWorld.Bakery)[0].At + SuggestionStore.Patience;

        _world.Store.Forget(end);
        Assert.Single(_world.Store.Waiting(SuggestionsWorld.Bakery));
        _world.Store.Forget(end.AddMilliseconds(1));
        Assert.Empty(_world.Store.Waiting(SuggestionsWorld.Bakery));
        Assert.Single(_world.Store.Accepted(SuggestionsWorld.Bakery));

        _world.Store.Erase(SuggestionsWorld.Bakery);
        Assert.Equal("Elsewhere", Assert.Single(_world.Store.AllAccepted()).Title);
    }

    [Fact]
    public async Task Accepted_ones_are_written_as_tips_that_the_knowledge_reads()
    {
        await _world.AddAsync("Smell the starter: \"twice\"");
        await _world.AddAsync("Smell the starter ... twice!");
        await _world.SuggestAsync("It waits");
        await _world.AddAsync("Greet at the door", topic: "shop floor", server: SuggestionsWorld.Mill);

        var files = new SuggestionExport(_world.Store).All();

        Assert.Equal(["server-7001.yml", "server-7002.yml"], files.Select(file => file.Name));
        Assert.Contains("about: []  # a passage or a topic on shop-floor", files[1].Text, StringComparison.Ordinal);
        using var folder = new CareerOnDisk();
        StudyOnDisk.Put(folder.Files);
        folder.Files.With($"tips/{files[0].Name}", files[0].Text);
        var tips = folder.Career().Tips.Where(tip => tip.Area == "server-7001").ToList();
        Assert.Equal(["Smell the starter: \"twice\"", "Smell the starter ... twice!"], tips.Select(tip => tip.Title));
        Assert.Equal("smell-the-starter-twice", tips[0].Id);
        Assert.All(tips, tip => Assert.Equal(SuggestionsWorld.Text, tip.Text));
        Assert.All(tips, tip => Assert.Equal((StudyLevel.Beginner, "first-dough"), (tip.Level, Assert.Single(tip.Topics))));
    }
}
