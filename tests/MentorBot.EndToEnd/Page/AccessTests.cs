using Microsoft.Playwright;

namespace MentorBot.EndToEnd.Page;

/// <summary>The page as axe-core sees it: nothing serious keeps anybody out.</summary>
public sealed class AccessTests(PageBed bed) : PageTest(bed)
{
    [PageTheory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task The_first_view_keeps_nobody_out(ColorScheme scheme)
    {
        var ada = await VisitAsync(new() { ColorScheme = scheme });
        Assert.Equal("", await Axe.FaultsAsync(ada.Page));
    }
}

/// <summary>axe-core, run in the page.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
            const { violations } = await axe.run(document, { preload: false });
            return violations.filter(one => ['serious', 'critical'].includes(one.impact) || one.id === 'heading-order')
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target} ${node.html.slice(0, 150)}`)).join('\n');
        }
        """;

    private static readonly Lazy<string> s_script = new(() => File.ReadAllText(Chromium.Axe));

    public static async Task<string> FaultsAsync(IPage page)
    {
        // Not as a script element: the page's policy refuses those that are not its own.
        await page.EvaluateAsync(s_script.Value);
        return await page.EvaluateAsync<string>(Run);
    }
}
