using MentorBot.Core.Knowledge.Career.Reading;

namespace MentorBot.Core.Knowledge.Career;

/// <summary>What the career files gave: all of it where nothing is an error, and every problem that was found.</summary>
public sealed record CareerReading(CareerKnowledge? Career, IReadOnlyList<Problem> Problems);

/// <summary>Reads what a knowledge folder holds of jobs, or says with file and line why it cannot be used.</summary>
public static class CareerReader
{
    /// <param name="defaults">A folder whose career files stand in where the first has none at all.</param>
    /// <param name="knowledge">The passages that may be linked to, and the roles that there are.</param>
    /// <param name="today">Nothing is dated later.</param>
    public static CareerReading Read(string folder, string? defaults, KnowledgeSnapshot knowledge, DateOnly today)
    {
        var all = new List<Problem>();
        var problems = new ProblemList(all, folder);
        try
        {
            var files = KnowledgeFiles.OfCareer(folder);
            if (files.IsEmpty)
                return new(Borrowed(defaults, knowledge, today), []);
            var draft = CareerDraft.Read(files, problems, today);
            CareerCheck.Run(draft, knowledge);
            return new(all.Any(p => p.Severity == Severity.Error) ? null : draft.Build(), ProblemList.Sorted(all));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(0, $"The folder cannot be read: {e.Message}", "Check that it exists and that you may read it.");
            return new(null, all);
        }
    }

    /// <summary>Names the content of the career files without reading what it means; as <see cref="CareerKnowledge.Version"/>.</summary>
    public static string Version(string folder, string? defaults = null)
    {
        var files = KnowledgeFiles.OfCareer(folder);
        if (files.IsEmpty && defaults is not null)
            files = KnowledgeFiles.OfCareer(defaults);
        return files.IsEmpty ? CareerKnowledge.Empty.Version : files.Version();
    }

    /// <summary>The defaults, whose problems are not this folder's, without links to passages that this folder does not have.</summary>
    private static CareerKnowledge Borrowed(string? defaults, KnowledgeSnapshot knowledge, DateOnly today)
    {
        if (defaults is null || KnowledgeFiles.OfCareer(defaults) is not { IsEmpty: false } files)
            return CareerKnowledge.Empty;
        var career = CareerDraft.Read(files, new([], defaults), today).Build();
        return career with
        {
            Roles = [.. career.Roles.Select(role => role with { Guide = Known(role.Guide) })],
            Topics = [.. career.Topics.Select(topic => topic with { Passages = Known(topic.Passages), Terms = Known(topic.Terms) })],
            Tips = [.. career.Tips.Select(tip => tip with { Passages = Known(tip.Passages) })],
            // Each cites the passage that explains it, so without that there is no question.
            Questions = [.. career.Questions.Where(question => knowledge.Find(question.Passages[0]) is not null)
                .Select(question => question with { Passages = Known(question.Passages) })],
        };

        PassageId[] Known(IReadOnlyList<PassageId> passages) => [.. passages.Where(id => knowledge.Find(id) is not null)];
    }
}
