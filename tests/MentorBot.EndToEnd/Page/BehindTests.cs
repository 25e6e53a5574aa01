using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>What is behind the scenes: the bot itself, faults, the traffic.</summary>
public sealed class BehindTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task The_bot_is_restarted_and_the_buttons_of_an_earlier_answer_still_work()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        var answer = await ada.AskAsync("what is a loss function?");

        var bot = await ada.LookBehindAsync("Bot");
        await bot.GetByRole(AriaRole.Button, new() { Name = "Restart the bot" }).ClickAsync();
        await Expect(bot).ToContainTextAsync("The bot is online again");
        await Expect(bot).ToContainTextAsync("MentorBot is online");

        await Visitor.PressAsync(answer, "Why this?");
        await Expect(ada.Private("Why this?")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_fault_is_ordered_its_call_is_seen_among_the_traffic_and_the_bot_answers_all_the_same()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        var faults = await ada.LookBehindAsync("Faults");
        var form = faults.GetByRole(AriaRole.Form, new() { Name = "A call fails" });
        await form.GetByLabel("Which").SelectOptionAsync("messages in channels");
        await form.GetByLabel("Method").SelectOptionAsync("POST");
        await form.GetByLabel("Status").FillAsync("502");
        await form.GetByRole(AriaRole.Button, new() { Name = "Order: A call fails" }).ClickAsync();
        await Expect(faults.GetByRole(AriaRole.List, new() { Name = "Ordered faults" })).ToContainTextAsync("A call fails");

        var traffic = await ada.LookBehindAsync("Traffic");
        await traffic.GetByLabel("Kind").SelectOptionAsync("Refused calls");
        await Expect(await ada.AskAsync("what is gradient descent?")).ToContainTextAsync("radient");

        var refused = traffic.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "POST" });
        await Expect(refused).ToHaveCountAsync(1);
        await Expect(refused).ToContainTextAsync("502");
        await refused.GetByText("/messages").ClickAsync();
        await Expect(refused).ToContainTextAsync("Bad Gateway");
        await traffic.GetByLabel("Kind").SelectOptionAsync("Calls");
        await Expect(traffic.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "200" }).First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_channel_is_deleted_and_a_permission_taken_away_while_people_look_on()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("Data Lounge", "jobs");
        var traffic = await (await VisitAsync()).LookBehindAsync("Traffic");
        var faults = await ada.LookBehindAsync("Faults");
        var revoke = faults.GetByRole(AriaRole.Form, new() { Name = "A permission is taken away" });
        await revoke.Locator("[name=channel]").SelectOptionAsync("Data Lounge: #jobs");
        await revoke.Locator("[name=permissions]").SelectOptionAsync("Send Messages");
        await revoke.GetByRole(AriaRole.Button, new() { Name = "Order: A permission is taken away" }).ClickAsync();
        await Expect(traffic.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "CHANNEL_UPDATE" }).First).ToBeVisibleAsync();

        var deletion = faults.GetByRole(AriaRole.Form, new() { Name = "A channel is deleted" });
        await deletion.Locator("[name=channel]").SelectOptionAsync("Data Lounge: #jobs");
        await deletion.GetByRole(AriaRole.Button, new() { Name = "Order: A channel is deleted" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Navigation).GetByText("jobs")).ToHaveCountAsync(0);
    }
}
