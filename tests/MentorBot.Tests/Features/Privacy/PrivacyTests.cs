using System.Text.Json;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Privacy;

public sealed class PrivacyTests : IDisposable
{
    private const int LongestText = 4000;
    private static readonly PersonId s_ada = new(111111111111111111), s_ben = new(222222222222222222);
    private static readonly ServerId s_server = new(333333333333333333);

    private static readonly DateTimeOffset s_noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly PrivacyWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Who_never_used_the_bot_reads_that_nothing_is_kept_and_what_would_be()
    {
        var reply = await _world.Shown("privacy show", s_ada);

        Assert.Equal("I keep nothing about you", reply.Title);
        Assert.Contains("your votes on answers", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Buttons);
        Assert.Equal("So there is nothing to erase.", (await _world.Shown("privacy erase", s_ada)).Text);
    }

    [Fact]
    public async Task What_is_kept_is_shown_with_its_reason_and_number_and_nobody_elses()
    {
        Answer("card-1", s_ada);
        Answer("card-2", s_ben);
        _world.Cards.Vote("card-2", s_ada, helpful: true);

        var reply = await _world.Shown("privacy show", s_ada);

        Assert.Equal("What I keep about you: 2 items", reply.Title);
        Assert.Contains("**2 items.** Which passages, or which command with which values, answered your",
            reply.Text, StringComparison.Ordinal);
        Assert.Contains("an answer from glossary/training#dropout", reply.Text, StringComparison.Ordinal);
        Assert.Contains("your vote on the answer card-2: helpful", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("card-1", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_lines_are_shown_and_all_are_exported()
    {
        for (var i = 0; i < 60; i++)
            Answer($"card-{i}", s_ada);

        var shown = await _world.Shown("privacy show", s_ada);
        var file = Assert.Single((await _world.Shown("privacy export", s_ada)).Files);

        Assert.Equal(20, shown.Text.Split('\n').Count(line => line.Contains("an answer from", StringComparison.Ordinal)));
        Assert.Equal("The first 20 are shown; the file has them all.", shown.Note);
        Assert.True(shown.Text.Length < LongestText, $"{shown.Text.Length}");
        using var export = JsonDocument.Parse(file.Content);
        Assert.Equal($"{s_ada}", export.RootElement.GetProperty("person").GetString());
        Assert.Equal(60, export.RootElement.GetProperty("kept").EnumerateArray().Sum(part => part.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task What_a_line_holds_cannot_leave_its_block()
    {
        Answer("card-1", s_ada, passage: "x```**loud**@everyone\n#heading");

        var text = (await _world.Shown("privacy show", s_ada)).Text;

        Assert.Equal(2, text.Split("```").Length - 1);
        Assert.DoesNotContain("\n#heading", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_asks_first_and_keeping_erases_nothing()
    {
        Answer("card-1", s_ada);

        var question = await _world.Shown("privacy erase", s_ada);
        await _world.Shown("privacy.keep", s_ada);

        Assert.Equal(["Erase everything", "Keep it"], question.Buttons.Select(button => button.Label));
        Assert.All(question.Buttons, button => Assert.NotNull(_world.Router.Find(button.Go.Route)));
        Assert.NotNull(_world.Cards.Find("card-1"));
    }

    [Fact]
    public async Task Erasing_says_what_was_erased_and_leaves_nothing()
    {
        Answer("card-1", s_ada);
        _world.Cards.Vote("card-1", s_ben, helpful: true);
        _world.Pending.Accept(new(new PostId(7), new PlaceId(8), s_server, s_ada, Way.Mention, s_noon, null));

        var erased = await _world.Shown("privacy.erase", s_ada);

        Assert.Equal("Erased: 2 items", erased.Title);
        Assert.Contains("**1 item.** Which passages, or which command with which values, answered your",
            erased.Text, StringComparison.Ordinal);
        Assert.Equal("I keep nothing about you", (await _world.Shown("privacy show", s_ada)).Title);
    }

    [Theory]
    [InlineData("privacy show")]
    [InlineData("privacy export")]
    [InlineData("privacy erase")]
    public void Everything_about_a_person_is_private_and_works_everywhere(string name)
    {
        var route = _world.Router.Find(name)!;

        Assert.Equal(First.Private, route.First);
        Assert.False(route.OnServersOnly);
        Assert.Equal(Rights.None, route.Needs);
    }

    [Theory]
    [InlineData("mentor erase")]
    [InlineData("privacy.erase-server")]
    public async Task Only_who_may_manage_a_server_can_erase_its_data_and_only_there(string route)
    {
        Assert.IsType<Outcome.Refuse>(await _world.Use(route, s_ada, Rights.Curator | Rights.Moderator, s_server, ("sure", "ERASE")));
        Assert.IsType<Outcome.Refuse>(await _world.Use(route, s_ada, Rights.Admin, server: null, ("sure", "ERASE")));
    }

    [Fact]
    public async Task A_servers_data_is_erased_only_when_the_word_was_typed()
    {
        Answer("card-1", s_ada);

        var opened = Assert.IsType<Outcome.Ask>(await _world.Use("mentor erase", s_ben, Rights.Admin, s_server));
        var mistyped = await _world.Use(opened.Form.Submit.Route, s_ben, Rights.Admin, s_server, ("sure", "yes"));
        Assert.Contains("Nothing was erased", Assert.IsType<Outcome.Refuse>(mistyped).Reason, StringComparison.Ordinal);
        Assert.NotNull(_world.Cards.Find("card-1"));

        var typed = await _world.Use(opened.Form.Submit.Route, s_ben, Rights.Admin, s_server, (opened.Form.Fields[0].Name, " ERASE "));
        Assert.IsType<Outcome.Show>(typed);
        Assert.Null(_world.Cards.Find("card-1"));
    }

    [Fact]
    public async Task The_form_fits_Discord()
    {
        var form = Assert.IsType<Outcome.Ask>(await _world.Use("mentor erase", s_ben, Rights.Admin, s_server)).Form;

        Assert.True(form.Title.Length <= 45);
        Assert.All(form.Fields, field => Assert.True(field.Label.Length <= 45 && field.Hint!.Length <= 100));
    }

    private void Answer(string card, PersonId asker, string passage = "glossary/training#dropout") => _world.Cards.Add(new()
    {
        Id = card,
        Server = s_server,
        Place = new PlaceId(444444444444444444),
        Asker = asker,
        Way = Way.Slash,
        Decision = Decision.Answered,
        Passages = [passage],
        Confidence = 0.9f,
        Evidence = [],
        Knowledge = "0123456789ab",
        At = s_noon,
    });
}
