using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>The page on other screens, in other colours, without a mouse.</summary>
public sealed class LookTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task It_is_dark_as_the_system_is_until_somebody_chooses_and_the_choice_is_kept()
    {
        var ada = await VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(ada.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(49, 51, 56)");

        await ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins("Theme: system") }).ClickAsync();
        await Expect(ada.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await ada.Page.ReloadAsync();
        await ada.ReadyAsync();

        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins("Theme: light") })).ToBeVisibleAsync();
        await Expect(ada.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [PageFact]
    public async Task On_a_phone_lists_messages_and_members_take_turns_and_nothing_sticks_out()
    {
        var ada = await VisitAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await Expect(ada.Messages).ToBeInViewportAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Show channels" }).ClickAsync();
        await ada.GoAsync("general");
        await ada.AskAsync("what is dropout?");
        await Expect(ada.Box).ToBeInViewportAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Members", Exact = true }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Grace owner" })).ToBeInViewportAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the channel" }).ClickAsync();
        await Expect(ada.Box).ToBeInViewportAsync();
        Assert.Equal(390, await ada.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await ada.Messages.EvaluateAsync<bool>("list => list.scrollWidth <= list.clientWidth"));
    }

    [PageFact]
    public async Task A_command_is_used_and_its_answer_shared_without_a_mouse()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        await ada.Page.ReloadAsync();
        await ada.ReadyAsync();
        var keys = ada.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the message box" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        // Whatever is typed is for the message box.
        await keys.TypeAsync("/as");
        await Expect(ada.Composer.GetByRole(AriaRole.Option, new() { NameRegex = Visitor.Begins("/ask") })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await Expect(ada.Composer.GetByRole(AriaRole.Combobox, new() { Name = "question", Exact = true })).ToBeFocusedAsync();
        await keys.TypeAsync("what is early stopping?");
        await keys.PressAsync("Enter");
        await Expect(ada.Private("early stopping")).ToBeVisibleAsync();
        await Expect(ada.Box).ToBeFocusedAsync();

        var share = ada.Private("early stopping").GetByRole(AriaRole.Button, new() { Name = "Share here" });
        for (var stops = 0; stops < 12 && !await share.EvaluateAsync<bool>("button => button === document.activeElement"); stops++)
            await keys.PressAsync("Shift+Tab");
        await Expect(share).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(ada.Message("Shared by @Ada")).ToContainTextAsync("arly stopping");
    }

    [PageFact]
    public async Task Who_reloads_is_the_same_person_in_the_same_place()
    {
        var tomas = await VisitAsync();
        await tomas.BeAsync("Tomás");
        await tomas.GoAsync("mentor-log");
        await tomas.Page.ReloadAsync();

        await Expect(tomas.Title).ToHaveTextAsync("mentor-log");
        await Expect(tomas.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins("You are Tomás") })).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_message_is_changed_and_taken_away_only_after_a_question()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("careers");
        await ada.SayAsync("Whoever deletes this is carefull.");
        await ada.Box.PressAsync("ArrowUp");
        var edit = ada.Messages.GetByRole(AriaRole.Textbox);
        await edit.FillAsync("Whoever deletes this is careful.");
        await edit.PressAsync("Enter");
        var message = ada.Message("Whoever deletes this is careful.");
        await Expect(message).ToContainTextAsync("(edited)");

        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(message).ToBeVisibleAsync();
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(message).ToBeHiddenAsync();
    }
}
