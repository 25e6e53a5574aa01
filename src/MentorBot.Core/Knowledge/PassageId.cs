using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge;

/// <summary>
/// The address of a passage: <c>kind/page#anchor</c>, or <c>kind/page</c> for what a page says before its first heading.
/// It doubles as the file's path (<c>guide/salary#range</c> lives in <c>guide/salary.md</c>), so a reader can find the source by eye.
/// </summary>
public readonly partial record struct PassageId
{
    private PassageId(string kind, string page, string? anchor) => (Kind, Page, Anchor) = (kind, page, anchor);

    public string Kind { get; }

    public string Page { get; }

    public string? Anchor { get; }

    /// <summary>The page without the anchor: what results are grouped by.</summary>
    public string PageId => $"{Kind}/{Page}";

    public static PassageId Parse(string text) =>
        TryParse(text, out var id)
            ? id.Value
            : throw new FormatException($"'{text}' is not a passage id; write kind/page or kind/page#anchor");

    public static bool TryParse(string? text, [NotNullWhen(true)] out PassageId? id)
    {
        id = null;
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return false;
        id = new(match.Groups["kind"].Value, match.Groups["page"].Value, match.Groups["anchor"] is { Success: true } a ? a.Value : null);
        return true;
    }

    public override string ToString() => Anchor is null ? PageId : $"{PageId}#{Anchor}";

    [GeneratedRegex(@"\A(?<kind>[a-z0-9-]+)/(?<page>[a-z0-9-]+)(#(?<anchor>[a-z0-9-]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
