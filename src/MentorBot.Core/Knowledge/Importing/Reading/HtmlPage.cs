using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>Finds the article on a web page and takes the rest of the page away.</summary>
internal static class HtmlPage
{
    private const int DeepestPage = 400;

    private static readonly string[] s_dropped =
    [
        "nav", "header", "footer", "aside", "script", "style", "noscript", "template", "form", "iframe", "svg", "canvas", "video",
        "audio", "object", "select", "input", "textarea", "dialog", "img", "picture", "figure", "map", "menu", "math",
    ];

    private static readonly string[] s_roles = ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert",
        "menu", "menubar", "toolbar", "tablist", "alertdialog"];

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "sharing", "social", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "sidebar",
        "breadcrumb", "breadcrumbs", "comments", "comment", "menu", "nav", "navbar", "navigation", "footer", "promo", "advert",
        "advertisement", "ads", "ad", "sponsored", "popup", "modal", "toc", "byline", "banner", "pagination", "pager", "tags",
        "related-posts", "related-articles", "related", "recommended", "recommendations", "signup", "sr-only", "screen-reader-text",
        "visually-hidden", "author-bio", "author-box", "post-meta", "entry-meta", "meta", "skip-link",
    };

    /// <returns>The element that holds the article, its title where a heading gives one, and the page's own name for itself.</returns>
    /// <exception cref="InvalidDataException">The page is nested deeper than any page that a person wrote.</exception>
    public static (IElement? Root, string? Title, string? PageTitle) Open(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is null || IsTooDeep(document.Body))
            throw new InvalidDataException("The page is nested too deeply.");
        var root = Root(document.Body);
        var title = root.QuerySelectorAll("h1").Where(h => h.Closest("nav,aside,footer") is null)
            .Select(h => Characters.OneLine(h.TextContent)).FirstOrDefault(t => t.Length > 0);
        var pageTitle = Characters.OneLine(document.QuerySelector("meta[property='og:title']")?.GetAttribute("content")
            ?? document.QuerySelector("head > title")?.TextContent ?? "");
        Strip(root);
        return (root, title, WithoutSite(pageTitle) is { Length: > 0 } name ? name : null);
    }

    /// <summary>
    /// Takes out what is not text of the article. What holds most of the text stays: some pages wrap everything in a form.
    /// </summary>
    public static void Strip(IElement root)
    {
        var half = root.TextContent.Length / 2;
        foreach (var element in root.QuerySelectorAll("*").Where(e => e != root && IsFurniture(e)).ToList())
        {
            if (element.Parent is not null && (element.TextContent.Length <= half || element.LocalName is "script" or "style"))
                element.Remove();
        }
    }

    private static bool IsFurniture(IElement element)
    {
        if (s_dropped.Contains(element.LocalName) || s_roles.Contains(element.GetAttribute("role")))
            return true;
        if (element.HasAttribute("hidden") && !"until-found".Equals(element.GetAttribute("hidden"), StringComparison.OrdinalIgnoreCase)
            || element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) == true)
            return true;
        return element.LocalName is "div" or "section" or "ul" or "ol" or "p" or "span" or "a" or "button" or "table"
            && (element.ClassList.Any(IsFurnitureName) || element.Id is { } id && IsFurnitureName(id));
    }

    /// <summary>"share-buttons", "widget_newsletter", but not "loading" or "metadata-model".</summary>
    private static bool IsFurnitureName(string name)
    {
        var parts = name.Split('-', '_');
        return s_names.Contains(name) || parts.Length <= 4 && (s_names.Contains(parts[0]) || s_names.Contains(parts[^1]));
    }

    /// <summary>The article element with the most text, when it holds a good part of the page; else main; else the body.</summary>
    private static IElement Root(IElement body)
    {
        var main = body.QuerySelectorAll("main,[role=main]").MaxBy(e => e.TextContent.Length) ?? body;
        var article = main.QuerySelectorAll("article,[itemprop=articleBody]").MaxBy(e => e.TextContent.Length);
        return article is not null && article.TextContent.Trim().Length * 3 >= main.TextContent.Trim().Length ? article : main;
    }

    /// <summary>"Understanding Caches | The Example Blog" without the blog.</summary>
    private static string WithoutSite(string title)
    {
        foreach (var mark in new[] { " | ", " — ", " – ", " · ", " :: ", " - " })
        {
            if (title.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 && Shapes.Words(title[..at]) >= 2)
                return title[..at];
        }
        return title;
    }

    /// <summary>Walked without recursion: a hostile page must not exhaust the stack.</summary>
    private static bool IsTooDeep(INode root)
    {
        var open = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestPage)
                return true;
            foreach (var child in next.Node.ChildNodes)
                open.Push((child, next.Depth + 1));
        }
        return false;
    }
}
