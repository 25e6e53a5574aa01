using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>Pay, roadmaps, tips and quizzes in the page.</summary>
public sealed partial class LearningTests(PageBed bed) : PageTest(bed)
{
    [PageFact(rsvg: true)]
    public async Task Pay_comes_as_a_picture_that_can_be_made_large_and_asked_for_another_country()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("careers");
        var pay = await ada.CommandAsync("/salary", ("role", "Machine learning engineer"), ("country", "United States"));
        var picture = pay.GetByRole(AriaRole.Img, new() { NameRegex = Visitor.Begins("Band chart") });
        await Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 300; }"));

        await pay.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins("Picture: Band chart") }).ClickAsync();
        await Expect(ada.Dialog.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Dialog).ToBeHiddenAsync();

        var before = await ada.OfBot.CountAsync();
        await pay.GetByRole(AriaRole.Combobox).Last.ClickAsync();
        await ada.Page.GetByRole(AriaRole.Option, new() { NameRegex = Visitor.Begins("Germany") }).ClickAsync();
        await Expect(await ada.NextOfBotAsync(before)).ToContainTextAsync("all levels · Germany");
    }

    [PageFact]
    public async Task A_roadmap_is_begun_and_keeps_ones_place()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("careers");
        var card = await ada.CommandAsync("/roadmap start");
        await card.GetByRole(AriaRole.Combobox, new() { Name = "Choose a goal" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Option, new() { NameRegex = Visitor.Begins("Machine learning engineer, from zero") })
            .ClickAsync();
        await Visitor.PressAsync(card, "Start");
        var next = card.GetByRole(AriaRole.Heading, new() { NameRegex = Visitor.Begins("Next: ") });
        await Expect(next).ToBeVisibleAsync();
        var first = await next.InnerTextAsync();
        await Visitor.PressAsync(card, "Done");
        await Expect(next).Not.ToHaveTextAsync(first);
        var second = await next.InnerTextAsync();

        await Expect(await ada.CommandAsync("/roadmap show")).ToContainTextAsync(second["Next: ".Length..]);
    }

    [PageFact]
    public async Task Who_subscribes_has_a_tip_when_the_clock_is_moved_to_tomorrow_at_nine()
    {
        var ada = await VisitAsync(new() { TimezoneId = "Europe/Madrid" });
        await ada.GoAsync("general");
        var card = await ada.CommandAsync("/tips subscribe", ("time", "09:00"), ("zone", "Europe/Madrid"));
        await Expect(card).ToContainTextAsync("Your tips would come");
        await Visitor.PressAsync(card, "Subscribe");
        await Expect(card).ToContainTextAsync("Your tips are on their way");
        await ada.GoToBotAsync();
        var before = await ada.OfBot.CountAsync();

        var clock = await ada.LookBehindAsync("Clock");
        await clock.GetByRole(AriaRole.Button, new() { Name = "Tomorrow 09:00" }).ClickAsync();

        await Expect(clock).ToContainTextAsync("ahead of the real time");
        await Expect(await ada.NextOfBotAsync(before)).ToContainTextAsync("tip");
    }

    [PageFact]
    public async Task A_quiz_question_is_answered_and_another_one_follows()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        var card = await ada.CommandAsync("/quiz");
        await Visitor.PressAsync(card, "A");
        await Expect(card.GetByRole(AriaRole.Heading)).ToHaveTextAsync(Outcome());
        await Visitor.PressAsync(card, "Next question");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "B", Exact = true })).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Who_has_everything_erased_is_told_what_it_was()
    {
        var lin = await VisitAsync();
        await lin.BeAsync("Lin");
        await lin.GoAsync("general");
        var quiz = await lin.CommandAsync("/quiz");
        await Visitor.PressAsync(quiz, "B");
        await Expect(quiz.GetByRole(AriaRole.Heading)).ToHaveTextAsync(Outcome());

        var card = await lin.CommandAsync("/privacy erase");
        await Visitor.PressAsync(card, "Erase everything");

        await Expect(card).ToContainTextAsync("Nothing in my data names you any more");
        await Expect(card).ToContainTextAsync("quiz questions");
    }

    [GeneratedRegex("^(Right|Not this time)$")]
    private static partial Regex Outcome();
}
