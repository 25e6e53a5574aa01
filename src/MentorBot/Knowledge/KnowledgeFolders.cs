using Microsoft.Extensions.Options;

namespace MentorBot.Knowledge;

/// <summary>Decides which knowledge folder is used.</summary>
public sealed class KnowledgeFolders(IOptions<KnowledgeOptions> options)
{
    /// <summary>
    /// The folder beside the program: its lexicon, not-ours messages, entities and replies serve any folder that has none.
    /// </summary>
    public string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <param name="asked">The folder named on the command line, if any.</param>
    public string Choose(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked))
            return asked;
        if (!string.IsNullOrWhiteSpace(options.Value.Folder))
            return options.Value.Folder;
        return Directory.Exists("knowledge") ? "knowledge" : Shipped;
    }
}
