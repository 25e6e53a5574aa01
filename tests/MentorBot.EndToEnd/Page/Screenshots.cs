using Microsoft.Playwright;

namespace MentorBot.EndToEnd.Page;

/// <summary>Runs only where MENTORBOT_SCREENSHOTS names a folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreenshotFactAttribute : FactAttribute
{
    public ScreenshotFactAttribute() => Skip = Folder is null
        ? "Pictures for the documentation are made where MENTORBOT_SCREENSHOTS names a folder." : Chromium.Missing;

    internal static string? Folder { get; } = Environment.GetEnvironmentVariable("MENTORBOT_SCREENSHOTS");
}

/// <summary>The pictures of docs/page.md, made from the page as it is.</summary>
public sealed class Screenshots(PageBed bed) : PageTest(bed)
{
    private static readonly BrowserNewContextOptions s_dark = new() { ColorScheme = ColorScheme.Dark };

    [ScreenshotFact]
    public async Task Of_the_welcome_an_answer_and_pay()
    {
        var ada = await VisitAsync(s_dark);
        await TakeAsync(ada, "welcome");

        await ada.GoAsync("general");
        await ToTopAsync(await ada.AskAsync("what is overfitting?"));
        await TakeAsync(ada, "answer");

        await ada.GoAsync("careers");
        var pay = await ada.CommandAsync("/salary", ("role", "Machine learning engineer"), ("country", "United States"));
        await pay.GetByRole(AriaRole.Img, new() { NameRegex = Visitor.Begins("Band chart") }).First
            .EvaluateAsync("image => image.decode()");
        await ToTopAsync(pay);
        await TakeAsync(ada, "salary");
    }

    [ScreenshotFact]
    public async Task Of_setup()
    {
        var grace = await VisitAsync(new() { ColorScheme = ColorScheme.Light });
        await grace.BeginSetupAsync();
        await TakeAsync(grace, "setup");
    }

    [ScreenshotFact]
    public async Task Of_the_drawer()
    {
        var ada = await VisitAsync(s_dark);
        await ada.GoAsync("questions");
        var faults = await ada.LookBehindAsync("Faults");
        var form = faults.GetByRole(AriaRole.Form, new() { Name = "A call fails" });
        await form.GetByLabel("Which").SelectOptionAsync("messages in channels");
        await form.GetByLabel("Method").SelectOptionAsync("POST");
        await form.GetByRole(AriaRole.Button, new() { Name = "Order: A call fails" }).ClickAsync();
        var traffic = await ada.LookBehindAsync("Traffic");
        var answer = await ada.AskAsync("what is gradient descent?");
        await traffic.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "500" }).GetByText("/messages").ClickAsync();
        await ToTopAsync(answer);
        await TakeAsync(ada, "drawer");
    }

    [ScreenshotFact]
    public async Task Of_a_phone()
    {
        var ada = await VisitAsync(new()
        {
            ColorScheme = ColorScheme.Dark,
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            IsMobile = true,
        });
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Show channels" }).ClickAsync();
        await ada.GoAsync("general");
        await ToTopAsync(await ada.AskAsync("what is a confusion matrix?"));
        await TakeAsync(ada, "phone");
    }

    private static async Task ToTopAsync(ILocator message) => await message.EvaluateAsync("article => article.scrollIntoView()");

    private static async Task TakeAsync(Visitor visitor, string view)
    {
        // Where the pointer was last, nothing shall look chosen.
        await visitor.Page.Mouse.MoveAsync(0, 0);
        await visitor.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(ScreenshotFactAttribute.Folder!, $"page-{view}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }
}
