using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>What curators and admins do in the page.</summary>
public sealed class CuratingTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task What_the_bot_did_not_know_is_seen_by_a_curator_who_writes_the_answer_and_it_is_live()
    {
        const string Question = "how do I get the key of the greenhouse lab?";
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        await Expect(await ada.AskAsync(Question)).ToContainTextAsync("I don't know this one");

        var tomas = await VisitAsync();
        await tomas.BeAsync("Tomás");
        await tomas.GoAsync("general");
        var gaps = await tomas.CommandAsync("/gaps");
        await Expect(gaps).ToContainTextAsync(Question);
        await Visitor.PressAsync(gaps, "Write the answer 1");
        await Expect(tomas.Field("Question")).Not.ToHaveValueAsync("");
        await tomas.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(tomas.Dialog).ToContainTextAsync("This field is required");
        await tomas.Field("Question").FillAsync("Who has the key of the greenhouse lab?");
        await tomas.Field("Answer").FillAsync("Ask the porter. The greenhouse key hangs behind the door.");
        await tomas.Field("More ways to ask it").FillAsync(Question);
        await tomas.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(tomas.Private("Saved and live")).ToBeVisibleAsync();
        await Expect(tomas.Dialog).ToBeHiddenAsync();

        await Expect(await ada.AskAsync(Question)).ToContainTextAsync("Ask the porter");
    }

    [PageFact]
    public async Task An_admin_sets_the_bot_up_in_an_empty_server_and_the_doctor_finds_nothing()
    {
        var grace = await VisitAsync();
        var page = await grace.BeginSetupAsync();
        for (var step = 2; step <= 6; step++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
            if (step == 2)
                await PassChannelAsync(grace, page);
            await Expect(page).ToContainTextAsync($"step {step} of 6");
        }
        await Visitor.PressAsync(page, "Save");
        await Expect(page).ToContainTextAsync("Setup: saved");

        var doctor = await grace.CommandAsync("/mentor doctor");
        await Expect(doctor).ToContainTextAsync("All is well");
        await Expect(doctor).ToContainTextAsync("Grace used /mentor doctor");

        // Nobody is waited for, so it answers at once.
        var before = await grace.OfBot.CountAsync();
        await grace.SayAsync("What is a learning rate?");
        await Expect(await grace.NextOfBotAsync(before)).ToContainTextAsync("earning rate");
    }

    /// <summary>Each channel that is opened has a page of its own within the first step, with a form.</summary>
    private static async Task PassChannelAsync(Visitor grace, ILocator page)
    {
        await Expect(page).ToContainTextAsync("channel 1 of 1");
        await Visitor.PressAsync(page, "Manners");
        await grace.Field("How long people may answer first").FillAsync("0");
        await grace.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(page).ToContainTextAsync("waits for nobody");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
    }
}
