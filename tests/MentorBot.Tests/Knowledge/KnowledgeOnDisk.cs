using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

/// <summary>A small knowledge folder on disk, without a problem until a test puts one in; gone when the test is over.</summary>
internal sealed class KnowledgeOnDisk : IDisposable
{
    public const string GuidePath = "guide/bread.md";
    public const string FaqPath = "faq/baking.md";
    public const string GlossaryPath = "glossary/words.md";

    private const string Guide = """
        ---
        title: How Bread Is Baked
        order: 1
        ---

        ```yaml
        next: Bake one plain loaf this week.
        ```

        Bread needs flour, water, salt and time.

        ```asks
        what goes into bread
        ```

        ## Proving the Dough {#proving}

        ```yaml
        next: Leave the next dough alone for an hour.
        related: [guide/bread, faq/baking#stale]
        ```

        The dough rises until it has doubled.

        ```asks
        how long does dough rise
        ```
        """;

    private const string Faq = """
        ---
        title: Questions about Baking
        ---

        ## Why does bread go stale? {#stale}

        ```yaml
        next: Keep the loaf in a paper bag.
        advice: true
        ```

        Its starch hardens when it loses water.

        ```asks
        my loaf is hard as a stone after a day
        ```
        """;

    private const string Glossary = """
        ---
        title: Words of the Bakery
        ---

        ## Crumb {#crumb}

        ```yaml
        aliases: [inside of a loaf]
        ```

        The soft inside of a loaf. It holds the bubbles.
        """;

    private static int s_count;

    public KnowledgeOnDisk()
        : this(isEmpty: false)
    {
    }

    private KnowledgeOnDisk(bool isEmpty)
    {
        Directory.CreateDirectory(Folder);
        if (isEmpty)
            return;
        With(GuidePath, Guide).With(FaqPath, Faq).With(GlossaryPath, Glossary);
        With("lexicon.yml", "yeast:\n  - leaven\n").With("not-ours.yml", "chatter:\n  - good morning\n");
        With("replies.yml", "declined: A\nsuggested: B\nother-language: C\ndistress: D\nthanks: E\nempty: F\n");
        With("entities/role.yml", "Baker:\n  - bread maker\n").With("entities/level.yml", "entry:\n  - apprentice\n");
        With("entities/intent.yml", "tip:\n  - baking tip\n").With("entities/places.csv", "place,country\nParis,France\n");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(),
        $"mentorbot-knowledge-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}");

    public static KnowledgeOnDisk Empty() => new(isEmpty: true);

    /// <summary>Front matter of a page that has nothing else to say about itself: four lines.</summary>
    public static string Titled(string title) => $"---\ntitle: {title}\n---\n\n";

    public KnowledgeOnDisk With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public KnowledgeOnDisk With(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public KnowledgeOnDisk Without(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    /// <summary>Puts something else in place of a text that the file must hold.</summary>
    public KnowledgeOnDisk Change(string path, string from, string to)
    {
        var text = Text(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The line, from 1, on which a text stands for the first time.</summary>
    public int LineOf(string path, string text)
    {
        var line = Array.FindIndex(Text(path).Split('\n'), l => l.Contains(text, StringComparison.Ordinal));
        Assert.True(line >= 0, $"{path} does not hold '{text}'");
        return line + 1;
    }

    public KnowledgeReading Read(string? defaults = null) => KnowledgeReader.Read(Folder, defaults);

    public KnowledgeSnapshot Snapshot(string? defaults = null)
    {
        var reading = Read(defaults);
        Assert.True(reading.IsGood, string.Join('\n', reading.Problems));
        return reading.Snapshot!;
    }

    /// <summary>The folder is refused for one error, which is at this place and says what is wrong and how to mend it.</summary>
    public void HasError(string path, int line, string what, string mend)
    {
        var reading = Read();
        Assert.Null(reading.Snapshot);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((path, line, Severity.Error), (problem.File, problem.Line, problem.Severity));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
