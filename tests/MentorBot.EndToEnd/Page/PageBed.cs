using MentorBot.EndToEnd.Bot;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd.Page;

/// <summary>The real program, and a browser to look at its page with. Tests share it: each has a page of its own.</summary>
public sealed class PageBed : IAsyncLifetime
{
    private PlayBed? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private PlayBed Program => _program ?? throw new InvalidOperationException(Chromium.Missing);

    public Uri Address => new(Program.Http.BaseAddress!, "/");

    public string Log => Program.Log;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        // Many tests ask in the name of the same few people.
        var starting = PlayBed.StartAsync(("Limits__PersonBurst", "1000"), ("Limits__ServerBurst", "1000"));
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _program = await starting;
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    /// <summary>Somebody opens the page, in a browser that has not seen it before.</summary>
    public async Task<Visitor> VisitAsync(BrowserNewContextOptions? how = null, Uri? address = null)
    {
        if (_browser is null)
            throw new InvalidOperationException(Chromium.Missing);
        how ??= new();
        how.ViewportSize ??= new() { Width = 1280, Height = 800 };
        how.Locale = "en-GB";
        var context = await _browser.NewContextAsync(how);
        context.SetDefaultTimeout(60_000);
        var visitor = new Visitor(await context.NewPageAsync());
        await visitor.OpenAsync(address ?? Address);
        return visitor;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_program is null)
            return;
        await _program.DisposeAsync();
        _program.Folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<PageBed>
{
    public const string Name = "The page";
}

/// <summary>A test of the page. Whatever it does, the page has no fault at its end.</summary>
[Collection(PageCollection.Name)]
public abstract class PageTest(PageBed bed) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected PageBed Bed { get; } = bed;

    protected async Task<Visitor> VisitAsync(BrowserNewContextOptions? how = null, Uri? address = null)
    {
        var visitor = await Bed.VisitAsync(how, address);
        _visitors.Add(visitor);
        return visitor;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var visitor in _visitors)
            await visitor.LeaveAsync();
        Assert.Empty(_visitors.SelectMany(visitor => visitor.Faults));
    }
}
