using System.Globalization;

namespace MentorBot.Core.Answers;

/// <summary>A question with its answer that a server added for itself, in Discord.</summary>
/// <param name="Id">Lower case letters, digits and hyphens; unique within the server.</param>
/// <param name="Question">The question, as it is shown.</param>
/// <param name="Answer">Markdown: paragraphs, lists and notes.</param>
/// <param name="Asks">More ways to ask it.</param>
/// <param name="Author">Who wrote it, as the server calls them.</param>
/// <param name="Changed">When it was last changed.</param>
public sealed partial record OverlayEntry(
    string Id, string Question, string Answer, IReadOnlyList<string> Asks, string Author, DateOnly Changed)
{
    /// <summary>The title of the page that holds them all.</summary>
    public const string PageTitle = "This server's FAQ";

    /// <summary>Where the answer comes from, as it is shown.</summary>
    internal string SourceLine => string.Create(CultureInfo.InvariantCulture, $"Answer of this server, {Changed:yyyy-MM-dd}");
}
