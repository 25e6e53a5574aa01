using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>Somebody at the page: finds things by what they are and what they are called, as people and screen readers do.</summary>
public sealed partial class Visitor
{
    private readonly List<string> _faults = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, line) => Note(line.Type is "error" or "warning", $"console: {line.Text} ({line.Location})");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Response += (_, answer) => Note(answer.Status >= 400, $"{answer.Status} {answer.Request.Method} {answer.Url}");
        // Whoever becomes somebody else or leaves does not listen any longer.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure} {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>What went wrong in the page so far: errors on the console (what the policy refuses is one), requests that failed.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    public ILocator Messages => Page.GetByRole(AriaRole.Log, new() { Name = "Messages" });

    /// <summary>Where one writes, with the fields of a command where one was begun.</summary>
    public ILocator Composer => Page.GetByRole(AriaRole.Region, new() { Name = "Write a message" });

    public ILocator Box => Composer.GetByRole(AriaRole.Textbox, new() { NameRegex = Begins("Message ") });

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Drawer => Page.GetByRole(AriaRole.Complementary, new() { Name = "Behind the scenes" });

    /// <summary>The newest message that has this text in it.</summary>
    public ILocator Message(string text) => Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = text }).Last;

    public async Task OpenAsync(Uri address)
    {
        await Page.GotoAsync(address.AbsoluteUri);
        await ReadyAsync();
    }

    /// <summary>The page has drawn whatever is open.</summary>
    public async Task ReadyAsync() => await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToBeEmptyAsync();

    public async Task LeaveAsync()
    {
        await Page.Context.CloseAsync();
    }

    /// <summary>Becomes one of the people of the page.</summary>
    public async Task BeAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = Begins("You are ") }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new() { NameRegex = Begins(name) }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = Begins($"You are {name}") })).ToBeVisibleAsync();
    }

    /// <summary>Opens a channel of the open server.</summary>
    public async Task GoAsync(string channel)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { NameRegex = Called(channel) }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(channel);
    }

    public async Task GoAsync(string server, string channel)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Servers" })
            .GetByRole(AriaRole.Button, new() { NameRegex = Called(server) }).ClickAsync();
        await GoAsync(channel);
    }

    /// <summary>Writes a message; <c>@MentorBot</c> in it is completed as one completes it.</summary>
    public async Task SayAsync(string text)
    {
        const string Mention = "@MentorBot";
        await Box.FocusAsync();
        if (text.StartsWith(Mention, StringComparison.Ordinal))
        {
            await Box.PressSequentiallyAsync("@Mento");
            await Expect(Composer.GetByRole(AriaRole.Option).First).ToContainTextAsync("MentorBot");
            await Box.PressAsync("Enter");
            text = text[Mention.Length..].TrimStart();
        }
        await Page.Keyboard.InsertTextAsync(text);
        await Box.PressAsync("Enter");
        await Expect(Message(text)).ToBeVisibleAsync();
    }

    /// <summary>Says something to the bot; gives its answer.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var answers = Messages.GetByRole(AriaRole.Article, new() { NameRegex = Begins("MentorBot") });
        var before = await answers.CountAsync();
        await SayAsync($"@MentorBot {question}");
        await Expect(answers).ToHaveCountAsync(before + 1);
        return answers.Nth(before);
    }

    /// <summary>Types a command, picks it from the list, fills its options in, and sends it.</summary>
    public async Task CommandAsync(string command, params (string Option, string Value)[] options)
    {
        await Box.FocusAsync();
        await Box.PressSequentiallyAsync(command);
        await Composer.GetByRole(AriaRole.Option, new() { NameRegex = Begins(command) }).First.ClickAsync();
        var form = Composer.GetByRole(AriaRole.Group, new() { Name = $"Command {command}" });
        foreach (var (option, value) in options)
        {
            var field = form.GetByLabel(option, new() { Exact = true });
            if (!await field.IsVisibleAsync())
            {
                await form.GetByRole(AriaRole.Combobox, new() { Name = "More options" }).FocusAsync();
                await Composer.GetByRole(AriaRole.Option, new() { NameRegex = Begins(option) }).First.ClickAsync();
            }
            await field.FillAsync(value);
        }
        await Composer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(form).ToBeHiddenAsync();
    }

    /// <summary>What the bot says only to this person, with that text in it.</summary>
    public ILocator Private(string text) => Messages
        .GetByRole(AriaRole.Article, new() { NameRegex = OnlyForYou() }).Filter(new() { HasText = text }).Last;

    /// <summary>Chooses from the menu of a message; a name of two levels leads into the menu beside.</summary>
    public async Task ChooseAsync(ILocator message, params string[] entries)
    {
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        foreach (var entry in entries)
            await Page.GetByRole(AriaRole.Menuitem, new() { Name = entry, Exact = true }).ClickAsync();
    }

    public static async Task PressAsync(ILocator message, string button) =>
        await message.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>For names that go on with what cannot be known.</summary>
    public static Regex Begins(string text) => new($"^{Literal(text)}");

    /// <summary>The name of a place, whatever is new there.</summary>
    private static Regex Called(string name) => new($"^{Literal(name)}(,|$)");

    /// <summary>Playwright reads the expression as JavaScript does, where a slash ends it.</summary>
    private static string Literal(string text) => Regex.Escape(text).Replace("/", "\\/", StringComparison.Ordinal);

    [GeneratedRegex(", only for you")]
    private static partial Regex OnlyForYou();

    private void Note(bool isFault, string fault)
    {
        if (!isFault)
            return;
        lock (_faults)
            _faults.Add(fault);
    }
}
