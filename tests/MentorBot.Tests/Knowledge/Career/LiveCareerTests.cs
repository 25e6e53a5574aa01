using MentorBot.EndToEnd;
using MentorBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Knowledge.Career;

public sealed class LiveCareerTests : IDisposable
{
    private readonly CareerOnDisk _folder = new();
    private readonly LiveKnowledge _live;
    private int _changes;

    public LiveCareerTests()
    {
        var options = Options.Create(new KnowledgeOptions { Folder = _folder.Folder, Cache = false });
        var folders = new KnowledgeFolders(options);
        _live = new(new(folders, new(options)), folders, new ManualClock(), NullLogger<LiveKnowledge>.Instance);
        _live.Changed += () => _changes++;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_figure_takes_over_and_the_engine_stays()
    {
        Assert.Empty(_live.Start());
        var engine = _live.Engine;

        _folder.Files.Change(CareerOnDisk.Salaries, "31000", "32000");
        _live.Refresh();

        Assert.Equal(32000, _live.Career.Salaries[0].Value);
        Assert.Same(engine, _live.Engine);
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void A_changed_passage_takes_over_together_with_what_links_to_it()
    {
        Assert.Empty(_live.Start());

        _folder.Files.Change(KnowledgeOnDisk.GuidePath, "{#proving}", "{#rising}")
            .Change(CareerOnDisk.Role, "guide/bread#proving", "guide/bread#rising");
        _live.Refresh();

        Assert.Equal("guide/bread#rising", _live.Career.Roles[0].Guide[0].ToString());
        Assert.NotNull(_live.Engine.Snapshot.Find(_live.Career.Roles[0].Guide[0]));
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void A_fault_in_either_keeps_the_last_good_of_both()
    {
        Assert.Empty(_live.Start());
        var (engine, career) = (_live.Engine, _live.Career);

        // The passage is good by itself, but a role still links to what it was called.
        _folder.Files.Change(KnowledgeOnDisk.GuidePath, "{#proving}", "{#rising}");
        _live.Refresh();

        Assert.Same(engine, _live.Engine);
        Assert.Same(career, _live.Career);
        Assert.Equal(CareerOnDisk.Role, Assert.Single(_live.Problems).File);
        Assert.Equal(0, _changes);

        _folder.Files.Change(CareerOnDisk.Role, "guide/bread#proving", "guide/bread#rising");
        _live.Refresh();

        Assert.NotSame(engine, _live.Engine);
        Assert.Empty(_live.Problems);
    }

    [Fact]
    public void The_bot_does_not_start_on_a_fault_in_the_career_files()
    {
        _folder.Files.Change(CareerOnDisk.Salaries, "DE,,31000", "DE,,nothing");

        Assert.All(_live.Start(), problem => Assert.Equal(CareerOnDisk.Salaries, problem.File));
        Assert.Throws<InvalidOperationException>(() => _live.Career);
    }
}
