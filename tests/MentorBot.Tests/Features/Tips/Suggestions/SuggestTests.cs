using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Tips.Suggestions;

/// <summary>Members write tips for their server.</summary>
public sealed class SuggestTests : IDisposable
{
    private readonly SuggestionsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_form_opens_and_what_was_written_waits_with_who_wrote_it()
    {
        var form = Assert.IsType<Outcome.Ask>(await _world.CallAsync(SuggestionsWorld.Member, Rights.None, new("tips suggest"))).Form;
        Assert.Equal(["title", "text", "topic", "level"], form.Fields.Select(field => field.Name));
        FormModal.Of(form);

        Assert.Equal("Thank you", (await _world.SuggestAsync(topic: "a FIRST dough")).Title);

        var waiting = Assert.Single(_world.Store.Waiting(SuggestionsWorld.Bakery));
        Assert.Equal(("Smell the starter", "first-dough", SuggestionsWorld.Member), (waiting.Title, waiting.Topic, waiting.Author));
        Assert.Empty(_world.Store.Waiting(SuggestionsWorld.Mill));
    }

    [Theory]
    [InlineData("The text has 9 characters", "text", "Too short")]
    [InlineData("The text has 1 sentence: write 2 to 5", "text",
        "Smell a starter before you feed it and again an hour later, and write both smells down in a word each, e.g. Apple, sour or rye")]
    [InlineData("The title has 61 characters", "title", "Smell the starter before you feed it and an hour later and ag")]
    [InlineData("The title holds a mark or an address", "title", "Smell <the> starter")]
    [InlineData("There is a tip of that title", "title", "weigh the salt")]
    [InlineData("The nearest that I have: A first dough", "topic", "first dogh")]
    [InlineData("What I have is on: dough, shop floor", "topic", "@everyone quantum gravity")]
    [InlineData("Choose how hard it is", "level", "7")]
    public async Task What_is_no_tip_is_refused_with_how_it_is_mended_and_nothing_has_to_be_typed_again(
        string expected, string field, string typed)
    {
        string Value(string name, string usual) => field == name ? typed : usual;

        var refused = await _world.SuggestAsync(
            Value("title", "Smell it"), Value("text", SuggestionsWorld.Text), Value("topic", "dough"), Value("level", "beginner"));

        Assert.Contains(expected, refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", refused.Text, StringComparison.Ordinal);
        Assert.Empty(_world.Store.Waiting(SuggestionsWorld.Bakery));
        var mend = refused.Buttons.Single().Go;
        var form = Assert.IsType<Outcome.Ask>(await _world.CallAsync(SuggestionsWorld.Member, Rights.None, mend)).Form;
        if (field != "level")
            Assert.Contains(typed, form.Fields.Select(one => one.Value));
        Assert.IsType<Outcome.Refuse>(await _world.CallAsync(SuggestionsWorld.Other, Rights.None, mend));
    }

    [Fact]
    public async Task Three_of_a_person_wait_at_most_and_a_decision_makes_room()
    {
        for (var i = 1; i <= SuggestCommands.MostWaiting; i++)
            await _world.SuggestAsync($"Smell starter number {i}");

        var refused = Assert.IsType<Outcome.Refuse>(await _world.CallAsync(SuggestionsWorld.Member, Rights.None, new("tips suggest")));
        Assert.Contains("3 of your tips wait", refused.Reason, StringComparison.Ordinal);
        await _world.SuggestAsync("Another's", who: SuggestionsWorld.Other);
        await _world.SuggestAsync("Elsewhere", server: SuggestionsWorld.Mill);
        await _world.PressAsync(await _world.ReviewAsync(), "Decline");
        Assert.IsType<Outcome.Ask>(await _world.CallAsync(SuggestionsWorld.Member, Rights.None, new("tips suggest")));
    }

    [Theory]
    [InlineData("Ask <@42>, @everyone and <@&51> at https://evil.example for the word. ")]
    [InlineData("See [the recipe](https://evil.example) or ht**tps://evil.example now. ")]
    [InlineData("# Loud ~~words~~ and ||hidden|| ones in `code` and <t:1700000000:R> here. ")]
    public async Task Mentions_links_and_marks_are_harmless_wherever_it_is_shown(string start)
    {
        await _world.SuggestAsync(text: start + SuggestionsWorld.Text);

        var review = await _world.ReviewAsync();
        AssertHarmless(review with { Text = review.Text.Replace($"<@{SuggestionsWorld.Member}>", "", StringComparison.Ordinal) });
        await _world.PressAsync(review, "Accept");
        var cards = await _world.DaysAsync(_world.Schedule(SuggestionsWorld.Bakery, new(7100)), 5);
        var card = cards.Single(one => one.Title == "Smell the starter");
        AssertHarmless(card with { Text = card.Text });
        Assert.Empty(card.Notifies.People.Concat(card.Notifies.Roles));
    }

    private static void AssertHarmless(Reply reply)
    {
        foreach (var bad in (string[])["https://", "<@", "@everyone", "~~", "||", "](", "<t:1700000000:R>", "# Loud"])
            Assert.DoesNotContain(bad, reply.Text, StringComparison.Ordinal);
        Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(reply)));
    }
}
