using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>The page as axe-core sees it: nothing serious keeps anybody out.</summary>
public sealed class AccessTests(PageBed bed) : PageTest(bed)
{
    private readonly List<string> _faults = [];

    [PageTheory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task The_main_views_keep_nobody_out(ColorScheme scheme)
    {
        var tomas = await VisitAsync(new() { ColorScheme = scheme });
        await LookAsync(tomas, "the welcome");
        await tomas.BeAsync("Tomás");
        await tomas.GoAsync("help-forum");
        await LookAsync(tomas, "the forum");
        await tomas.GoAsync("general");
        var answer = await tomas.AskAsync("half the cells in my table are empty, whose job is that and what's it called?");
        await LookAsync(tomas, "an answer");
        await tomas.ChooseAsync(answer, "Apps");
        await Expect(tomas.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Answer this" })).ToBeVisibleAsync();
        await LookAsync(tomas, "a menu");
        await tomas.Page.Keyboard.PressAsync("Escape");
        await tomas.Page.Keyboard.PressAsync("Escape");
        await tomas.CommandAsync("/salary", ("role", "Data engineer"), ("country", "Germany"));
        await LookAsync(tomas, "pay");
        await tomas.ChooseAsync(tomas.Message("Morning everybody!"), "Apps", "Add to the FAQ");
        await Expect(tomas.Dialog).ToBeVisibleAsync();
        await LookAsync(tomas, "a form");
        await tomas.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await tomas.Box.PressSequentiallyAsync("/");
        await Expect(tomas.Composer.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await LookAsync(tomas, "the list of commands");
        foreach (var tab in (string[])["Traffic", "Faults", "Clock", "Bot"])
        {
            await tomas.LookBehindAsync(tab);
            await LookAsync(tomas, tab);
        }
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    [PageFact]
    public async Task On_a_phone_it_keeps_nobody_out()
    {
        var ada = await VisitAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await LookAsync(ada, "the welcome on a phone");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Show channels" }).ClickAsync();
        await LookAsync(ada, "the lists on a phone");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private async Task LookAsync(Visitor visitor, string view)
    {
        foreach (var fault in await Axe.FaultsAsync(visitor.Page))
            _faults.Add($"{view}: {fault}");
    }
}

/// <summary>axe-core, run in the page.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
            const { violations } = await axe.run(document, { preload: false });
            return violations.filter(one => ['serious', 'critical'].includes(one.impact) || one.id === 'heading-order')
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target} ${node.html.slice(0, 150)}`));
        }
        """;

    private static readonly Lazy<string> s_script = new(() => File.ReadAllText(Chromium.Axe));

    public static async Task<string[]> FaultsAsync(IPage page)
    {
        // Not as a script element: the page's policy refuses those that are not its own.
        await page.EvaluateAsync(s_script.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
