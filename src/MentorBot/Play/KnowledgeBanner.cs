using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Sandbox;

namespace MentorBot.Play;

/// <summary>Shows on the page what is to be mended in the knowledge folder, as <c>mentorbot check</c> has it, after each change.</summary>
internal static class KnowledgeBanner
{
    public static void Watch(IServiceProvider services, SandboxPage page)
    {
        var knowledge = services.GetRequiredService<LiveKnowledge>();
        var folders = services.GetRequiredService<KnowledgeFolders>();
        var clock = services.GetRequiredService<TimeProvider>();
        knowledge.Looked += Show;
        // It is not what the first question waits for.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Task.Run(Show));

        void Show() => page.Problems =
            [.. CheckedFolder.Read(folders.Choose(null), folders.Shipped, clock).Problems.Select(ForPage)];
    }

    private static PageProblem ForPage(Problem problem) =>
        new(problem.Severity == Severity.Error, problem.File, problem.Line, $"{problem.What} {problem.Mend}");
}
