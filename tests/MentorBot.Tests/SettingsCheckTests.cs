using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests;

public sealed class SettingsCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-check-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_problem_of_all_settings_is_said_in_one_go()
    {
        var file = Path.Combine(_folder.FullName, "a-file");
        File.WriteAllText(file, "");

        var problems = SettingsCheck.Problems(
        [
            new KnowledgeOptions { Folder = Path.Combine(_folder.FullName, "missing") },
            new StorageOptions { File = Path.Combine(file, "mentorbot.db") },
            new LimitsOptions { PersonBurst = 0, PersonEverySeconds = double.NaN, ServerBurst = -1, ServerPerSecond = 0 },
        ]);

        Assert.Equal(
            ["Knowledge:Folder", "Storage:File", "Limits:PersonBurst", "Limits:PersonEverySeconds", "Limits:ServerBurst",
                "Limits:ServerPerSecond"],
            problems.Select(problem => problem.Split(' ')[0].TrimEnd(':')));
    }

    [Fact]
    public void The_defaults_are_fine()
    {
        Assert.Empty(SettingsCheck.Problems([new KnowledgeOptions(), new LimitsOptions()]));
    }

    [Fact]
    public void A_data_file_in_a_folder_that_is_not_there_yet_is_fine_and_leaves_no_trace_in_it()
    {
        var file = Path.Combine(_folder.FullName, "new/data/mentorbot.db");

        Assert.Empty(SettingsCheck.Problems([new StorageOptions { File = file }]));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void A_data_file_that_is_a_folder_is_said()
    {
        var problem = Assert.Single(SettingsCheck.Problems([new StorageOptions { File = _folder.FullName }]));

        Assert.Contains("which is a folder", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_checks_its_settings_of_knowledge()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.json"), """{ "Knowledge": { "Folder": "no-such-folder" } }""");
        using var host = MentorBotHost.Build(_folder.FullName);

        var problems = SettingsCheck.Problems(host.Services.GetServices<IChecksSettings>());

        Assert.Contains(problems, problem => problem.StartsWith("Knowledge:Folder", StringComparison.Ordinal));
    }
}
