using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Sandbox;

namespace MentorBot.Play;

/// <summary>Shows on the page what is to be mended in the knowledge folder, as <c>mentorbot check</c> has it, after each change.</summary>
internal static class KnowledgeBanner
{
    /// <summary>The first questions do not wait for it: what starts has no errors, only perhaps warnings.</summary>
    private static readonly TimeSpan s_afterStart = TimeSpan.FromSeconds(4);

    public static void Watch(IServiceProvider services, SandboxPage page)
    {
        var knowledge = services.GetRequiredService<LiveKnowledge>();
        var folders = services.GetRequiredService<KnowledgeFolders>();
        var clock = services.GetRequiredService<TimeProvider>();
        var ending = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        knowledge.Looked += Show;
        _ = Task.Delay(s_afterStart, clock, ending).ContinueWith(_ => Show(), ending, TaskContinuationOptions.None, TaskScheduler.Default);

        void Show() => page.Problems =
            [.. CheckedFolder.Read(folders.Choose(null), folders.Shipped, clock).Problems.Select(ForPage)];
    }

    private static PageProblem ForPage(Problem problem) =>
        new(problem.Severity == Severity.Error, problem.File, problem.Line, $"{problem.What} {problem.Mend}");
}
