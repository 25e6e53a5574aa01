using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>The first minute.</summary>
public sealed class WelcomeTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task Each_of_the_six_tries_is_one_press_and_leads_to_its_answer()
    {
        var lin = await VisitAsync();
        await lin.BeAsync("Lin");
        foreach (var (title, channel, answer) in ((string, string, string)[])[
            ("Ask it something", "general", "Missing Data, Outliers"),
            ("What does it pay?", "careers", "Pay: Machine Learning Engineer"),
            ("Plan your way", "careers", "Choose a goal"),
            ("Test yourself", "general", "Quiz"),
            ("A tip each morning", "general", "Your tips would come"),
            ("What it does not know", "general", "I don't know this one")])
        {
            await lin.GoAsync("start-here");
            await lin.Messages.GetByRole(AriaRole.Button, new() { Name = $"Try it: {title}" }).ClickAsync();
            await Expect(lin.Title).ToHaveTextAsync(channel);
            await Expect(lin.OfBot.Last).ToContainTextAsync(answer);
            await Expect(lin.OfBot.Last).ToBeFocusedAsync();
            await Expect(lin.OfBot.Last).ToBeInViewportAsync();
        }
    }

    [PageFact]
    public async Task The_welcome_is_pinned_and_found_again()
    {
        var lin = await VisitAsync();
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "Pinned messages" }).ClickAsync();
        await Expect(lin.Dialog).ToContainTextAsync("Six things to begin with");
        await lin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Jump" }).ClickAsync();
        await Expect(lin.Message("Six things to begin with")).ToBeFocusedAsync();
    }
}
