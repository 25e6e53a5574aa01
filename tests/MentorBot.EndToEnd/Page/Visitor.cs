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

    /// <summary>A field of the open form.</summary>
    public ILocator Field(string name) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    /// <summary>What the bot has said in the open channel.</summary>
    public ILocator OfBot => Messages.GetByRole(AriaRole.Article, new() { NameRegex = Begins("MentorBot") });

    public ILocator Title => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Drawer => Page.GetByRole(AriaRole.Complementary, new() { Name = "Behind the scenes" });

    /// <summary>The newest message that has this text in it.</summary>
    public ILocator Message(string text) => Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = text }).Last;

    public async Task OpenAsync(Uri address)
    {
        await Page.GotoAsync(address.AbsoluteUri);
        await ReadyAsync();
    }

    /// <summary>The page has drawn whatever is open.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Title).Not.ToBeEmptyAsync();
        await Expect(Page.Locator("#messages")).Not.ToHaveAttributeAsync("aria-busy", "true");
    }

    public Task LeaveAsync() => Page.Context.CloseAsync();

    /// <summary>Becomes one of the people of the page.</summary>
    public async Task BeAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = Begins("You are ") }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new() { NameRegex = Begins(name) }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = Begins($"You are {name}") })).ToBeVisibleAsync();
        await ReadyAsync();
    }

    /// <summary>Opens a channel of the open server.</summary>
    public async Task GoAsync(string channel)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })
            .GetByRole(AriaRole.Button, new() { NameRegex = Called(channel) }).ClickAsync();
        await Expect(Title).ToHaveTextAsync(channel);
        await ReadyAsync();
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
        var before = await OfBot.CountAsync();
        await SayAsync($"@MentorBot {question}");
        return await NextOfBotAsync(before);
    }

    /// <summary>What the bot says after so many messages of its own.</summary>
    public async Task<ILocator> NextOfBotAsync(int before)
    {
        await Expect(OfBot).ToHaveCountAsync(before + 1);
        return OfBot.Nth(before);
    }

    /// <summary>Types a command, picks it from the list, fills its options in, and sends it; gives what the bot answers.</summary>
    public async Task<ILocator> CommandAsync(string command, params (string Option, string Value)[] options)
    {
        var before = await OfBot.CountAsync();
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
        return await NextOfBotAsync(before);
    }

    /// <summary>Opens the conversation with the bot, from the list of members.</summary>
    public async Task GoToBotAsync()
    {
        await Page.GetByRole(AriaRole.Complementary, new() { Name = "Members" })
            .GetByRole(AriaRole.Button, new() { NameRegex = Begins("MentorBot") }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Message", Exact = true }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("MentorBot");
        await ReadyAsync();
    }

    /// <summary>Opens a tab of the drawer; gives it.</summary>
    public async Task<ILocator> LookBehindAsync(string tab)
    {
        if (!await Drawer.IsVisibleAsync())
            await Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" }).ClickAsync();
        await Drawer.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
        return Drawer.GetByRole(AriaRole.Tabpanel, new() { Name = tab });
    }

    /// <summary>As the admin, opens a channel in the first step of setup of the empty server: the page of setup.</summary>
    public async Task<ILocator> BeginSetupAsync()
    {
        await BeAsync("Grace");
        await GoAsync("Blank Page", "general");
        var setup = await CommandAsync("/mentor setup");
        await setup.GetByRole(AriaRole.Combobox, new() { Name = "Channels that are open to me" }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = "general" }).ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(setup).ToContainTextAsync("waits");
        return setup;
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

    public static Task PressAsync(ILocator message, string button) =>
        message.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

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
