using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// Words that belong to the web page and not to the article on it. Most furniture is recognised by where it stands and that nothing
/// follows it; this list is for what stands inside the article or has text below it.
/// </summary>
internal static partial class Furniture
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "share", "tweet", "print", "menu", "search", "subscribe", "newsletter", "follow", "login", "log", "sign", "register", "skip",
        "home", "about", "contact", "advertisement", "sponsored", "comments", "comment", "reply", "leave", "related", "recommended",
        "trending", "popular", "latest", "recent", "previous", "next", "post", "posts", "article", "articles", "story", "stories",
        "author", "tags", "categories", "category", "read", "more", "back", "top", "content", "contents", "navigation", "facebook",
        "twitter", "linkedin", "pinterest", "whatsapp", "instagram", "reddit", "youtube", "email", "rss", "privacy", "policy", "terms",
        "here", "page", "blog", "reading", "now", "table", "download", "app", "news", "updates", "like",
    };

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "the", "this", "that", "to", "on", "in", "for", "of", "our", "us", "we", "you", "your", "me", "my", "it",
        "or", "by", "up", "out", "with", "from", "via", "all", "see", "also", "may", "might", "get", "join", "click", "please",
    };

    /// <summary>A line that no article holds: a copyright notice, a byline, a row of share buttons, a banner about cookies.</summary>
    public static bool IsNoise(string text) => Shapes.Words(text) <= 40 && Notice().IsMatch(text)
        || Shapes.Words(text) <= 12 && (IsByline(text) || IsPageTalk(text));

    /// <summary>Who wrote it, when, and how long it takes to read.</summary>
    public static bool IsByline(string text) => Byline().IsMatch(text) || DateOnly().IsMatch(text);

    /// <summary>A heading whose whole section is the page's: other articles, the writer, what readers say.</summary>
    public static bool IsPageHeading(string heading) => PageHeading().IsMatch(heading);

    /// <summary>All its words are words of web pages, and not only small ones.</summary>
    public static bool IsPageTalk(string text)
    {
        var words = NotLetters().Split(text.ToLowerInvariant()).Where(w => w.Length > 0).ToList();
        return words.Count is > 0 and <= 8 && words.TrueForAll(w => s_words.Contains(w) || s_small.Contains(w) || char.IsDigit(w[0]))
            && words.Count(s_words.Contains) >= (words.Count == 1 ? 1 : 2) && !(words.Count == 1 && IsTopic(words[0]));
    }

    /// <summary>A single word that an article may well have as a heading of its own.</summary>
    private static bool IsTopic(string word) =>
        word is "search" or "email" or "news" or "table" or "reading" or "home" or "contents" or "content"
        or "navigation" or "policy" or "terms" or "privacy" or "blog" or "app" or "page" or "top" or "updates" or "categories" or "tags";

    [GeneratedRegex(@"\A(©|\(c\)\s|copyright\b)|\ball rights reserved\b|\b(we|site|website|page) uses? cookies\b|" +
        @"\bour use of cookies\b|\baccept (all )?cookies\b|" +
        @"\b(subscribe|sign up)\b.{0,40}\b(newsletter|inbox|mailing list)\b|\A(enable|turn on) javascript\b|\baffiliate links\b|" +
        @"\bemail address will not be\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\A(by|written by|posted by|reviewed by|photo by|photo:|image:|image credit)\s+" +
        @"(?-i:\p{Lu}[\p{L}.'’-]*(\s+(and\s+)?\p{Lu}[\p{L}.'’-]*){0,4})(\s*[|,·•–].*)?\z|" +
        @"\A(author|published|posted|updated|last updated|last modified|tags|tagged|filed under)\s*:|" +
        @"\A(categories|category|share|source|credit)\s*:|" +
        @"\b\d+\s*-?\s*min(ute)?s?\s+read\b|\A\d+\s+(comments?|shares?|views|likes)\z|" +
        @"\A(published|posted|updated|last updated|last modified) (on|at|in)?\s*\p{Lu}?\p{L}*\s*\d",
        RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\A((mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2}(st|nd|rd|th)?\s+)?" +
        @"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2}(st|nd|rd|th)?,?\s+)?\d{4}\z|" +
        @"\A\d{4}-\d\d-\d\d\z|\A\d{1,2}[./]\d{1,2}[./]\d{2,4}\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex DateOnly();

    [GeneratedRegex(@"\A(related|recommended|popular|latest|recent|trending|similar|other|more)\s+" +
        @"(blog\s+)?(posts?|articles?|stories|reads|content|links|from\s.+)\z|" +
        @"\Aabout the (author|writer)s?\z|\A(leave|post|add|write) a (comment|reply)\z|" +
        @"\A\(?\d*\)?\s*(comments|responses|replies)(\s*\(\d+\))?\z|" +
        @"\A(subscribe|sign up)\b.*\z|\A(share|spread)\s+(this|the|on|with)\b.*\z|\Ashare\z|" +
        @"\A(table of )?contents\z|\A(on|in) this (page|article)\z|" +
        @"\Afollow (me|us)\b.*\z|\Anewsletter\z|\Atags?\z|\A(you (may|might|could)|readers) (also|too)\b.*\z|" +
        @"\Apost navigation\z|\Aadvertisements?\z|" +
        @"\Acookie (policy|settings|preferences|notice|consent)\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex PageHeading();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotLetters();
}
