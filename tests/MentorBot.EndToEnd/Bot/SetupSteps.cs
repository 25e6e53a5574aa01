using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>What the server's owner presses in <c>/mentor setup</c>.</summary>
internal static class SetupSteps
{
    /// <summary>Up to the page of a channel that is opened, with no wait for people unless one is given; nothing is saved yet.</summary>
    public static async Task<Message> OpenAsync(this BotBed bed, Channel channel, string? mode = null, string wait = "0", string quiet = "")
    {
        var page = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor setup"))).Message!;
        page = (await bed.DoAsync(bed.Admin.Select(page, page.MenuId("setup.channels"), channel))).Message!;
        page = await bed.NextAsync(page);
        if (mode is not null)
            page = (await bed.DoAsync(bed.Admin.Select(page, page.MenuId("setup.mode"), mode))).Message!;
        var manners = (await bed.Admin.Click(page, page.Button("Manners")).Answered()).Modal!;
        return (await bed.DoAsync(manners.Submit(("wait", wait), ("budget", "6"), ("quiet", quiet), ("zone", "")))).Message!;
    }

    public static async Task OpenAndSaveAsync(
        this BotBed bed, Channel channel, string? mode = null, string wait = "0", string quiet = "")
    {
        await bed.SaveAsync(await bed.OpenAsync(channel, mode, wait, quiet));
        bed.Opened.Add(channel);
    }

    public static async Task<Message> SaveAsync(this BotBed bed, Message page)
    {
        page = await bed.PageWithAsync(page, "Save");
        return (await bed.DoAsync(bed.Admin.Click(page, page.Button("Save")))).Message!;
    }

    public static async Task KeepGapsAsync(this BotBed bed)
    {
        var page = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor setup"))).Message!;
        page = await bed.PageWithAsync(page, "Keep them");
        await bed.SaveAsync((await bed.DoAsync(bed.Admin.Click(page, page.Button("Keep them")))).Message!);
    }

    public static async Task LogToAsync(this BotBed bed, Channel channel)
    {
        var page = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor setup"))).Message!;
        while (!page.Text().Contains("log channel", StringComparison.Ordinal))
            page = await bed.NextAsync(page);
        await bed.SaveAsync((await bed.DoAsync(bed.Admin.Select(page, page.MenuId("setup.log"), channel))).Message!);
    }

    public static async Task ChooseHelperAsync(this BotBed bed, Role role)
    {
        var page = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor setup"))).Message!;
        while (!page.Text().Contains("helpers", StringComparison.Ordinal))
            page = await bed.NextAsync(page);
        await bed.SaveAsync((await bed.DoAsync(bed.Admin.Select(page, page.MenuId("setup.helper"), role))).Message!);
    }

    private static async Task<Message> PageWithAsync(this BotBed bed, Message page, string label)
    {
        while (!page.Labels().Contains(label))
            page = await bed.NextAsync(page);
        return page;
    }

    private static async Task<Message> NextAsync(this BotBed bed, Message page) => (await bed.DoAsync(
        bed.Admin.Click(page, page.Button(page.Labels().First(label => label.Contains("Next", StringComparison.Ordinal)))))).Message!;
}
