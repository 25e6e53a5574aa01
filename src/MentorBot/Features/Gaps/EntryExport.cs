using MentorBot.Core.Answers;
using MentorBot.Routing;

namespace MentorBot.Features.Gaps;

/// <summary>Servers' own answers as pages for the knowledge folder: for <c>/faq export</c> and the command line.</summary>
public sealed class EntryExport(EntryStore entries)
{
    /// <summary>The entries of one server; null where it has none.</summary>
    public ExportedPage? Of(ServerId server) =>
        entries.Of(server) is { Count: > 0 } own ? new($"server-{server}.md", OverlayEntry.Markdown(own)) : null;

    /// <summary>A page for each server that has entries.</summary>
    public IReadOnlyList<ExportedPage> All() => [.. entries.Servers().Select(Of).OfType<ExportedPage>()];
}

/// <summary>A page that belongs into <c>faq/</c> of a knowledge folder.</summary>
public sealed record ExportedPage(string Name, string Markdown);
