namespace MentorBot.Core.Knowledge;

/// <summary>The folders of the knowledge folder that hold pages. A kind decides what a page and a heading stand for.</summary>
public static class Kinds
{
    /// <summary>A page is a section of the guide, a heading one of its facts: results are grouped by page.</summary>
    public const string Guide = "guide";

    /// <summary>A heading is a question, its passage the answer.</summary>
    public const string Faq = "faq";

    /// <summary>A heading is a term, its passage the definition.</summary>
    public const string Glossary = "glossary";

    /// <summary>A server's own questions and answers, written in Discord: no folder, and known to that server alone.</summary>
    public const string Server = "server";

    /// <summary>The kinds that are folders.</summary>
    public static readonly IReadOnlyList<string> All = [Guide, Faq, Glossary];
}
