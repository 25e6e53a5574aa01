using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>Ways to ask in the page, and what can be done with an answer.</summary>
public sealed class AskingTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task Who_mentions_the_bot_is_answered_in_a_reply_that_can_be_explained_and_praised()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");

        var answer = await ada.AskAsync("half the cells in my table are empty, whose job is that and what's it called?");
        await Expect(answer).ToContainTextAsync("Missing Data");
        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "In reply to Ada" })).ToBeVisibleAsync();

        await Visitor.PressAsync(answer, "Why this?");
        await Expect(ada.Private("Why this?")).ToContainTextAsync("Only you can see this");
        await Visitor.PressAsync(answer, "Helpful");
        await Expect(ada.Private("Thank")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_command_is_picked_from_a_list_and_its_option_is_completed_while_one_types()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        await ada.Box.FocusAsync();
        await ada.Box.PressSequentiallyAsync("/as");
        await ada.Composer.GetByRole(AriaRole.Option, new() { NameRegex = Visitor.Begins("/ask") }).First.ClickAsync();
        var question = ada.Composer.GetByRole(AriaRole.Combobox, new() { Name = "question", Exact = true });

        await question.PressSequentiallyAsync("what is overfit");
        await ada.Composer.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(question).ToHaveValueAsync(new Regex("verfit"));
        await ada.Composer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(ada.Private("verfitting")).ToContainTextAsync("/ask");
    }
}
