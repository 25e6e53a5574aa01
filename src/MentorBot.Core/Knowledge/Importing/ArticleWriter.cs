using System.Globalization;
using MentorBot.Core.Knowledge.Importing.Writing;

namespace MentorBot.Core.Knowledge.Importing;

/// <summary>Writes an article as the pages of a knowledge folder: its sections under guide/, its questions in faq/.</summary>
public static class ArticleWriter
{
    private const string FaqTitle = "FAQs";

    /// <param name="month">Year and month at which the article's amounts of money held; its day does not matter.</param>
    /// <returns>Path below the knowledge folder (with '/') to content, in the article's order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Article article, DateOnly month)
    {
        var files = new List<KeyValuePair<string, string>>();
        var asOf = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var slugs = new Slugs("section", "lead");
        Add("guide/lead.md", Page(article.Title, 0, article.Lead));
        foreach (var (i, section) in article.Sections.Index())
            Add($"guide/{slugs.Next(section.Heading)}.md", Page(section.Heading, i + 1, section.Blocks));
        Add("faq/faqs.md", Faqs(new PageText(FaqTitle, 0, article.Title, asOf), article.Faqs));
        return files;

        PageText Page(string title, int order, IReadOnlyList<Block> blocks) =>
            Fill(new PageText(title, order, article.Title, asOf), blocks);

        void Add(string path, PageText page)
        {
            if (!page.IsEmpty)
                files.Add(new(path, page.ToString()));
        }
    }

    /// <summary>What has a name of its own becomes a passage, the rest is what the page itself says.</summary>
    private static PageText Fill(PageText page, IReadOnlyList<Block> blocks)
    {
        page.Own(blocks.Where(b => b is not (SubHeading or Item { Label: not null })));
        foreach (var block in blocks)
        {
            if (block is SubHeading sub)
                page.Passage(sub.Heading, sub.Blocks);
            else if (block is Item { Label: { } label } item)
                page.Passage(label, item.Text.Length > 0 ? [new Paragraph(item.Text), .. item.Below] : item.Below);
        }
        return page;
    }

    /// <summary>A question that stands twice is answered once: the first answer counts.</summary>
    private static PageText Faqs(PageText page, IEnumerable<Faq> faqs)
    {
        foreach (var faq in faqs.Where(f => KnowledgeCheck.SameAsk(f.Question).Length > 0 && !page.Has(f.Question)))
            page.Passage(faq.Question, faq.Answer);
        return page;
    }
}
