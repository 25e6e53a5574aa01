using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Features.Resources;

/// <summary><c>/resources</c>.</summary>
internal sealed class ResourceCommands(LiveKnowledge knowledge) : IRoutes
{
    public const string Name = "resources";
    public const string Page = "resources.page";

    private const int MostSuggested = 25;

    private volatile Library? _library;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = ["topic", "level"],
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Answer(call))),
            Slash = new Slash(
                "Courses, books and certificates, the free ones first",
                new SlashOption("topic", "On what? Everything, if left out") { MaxLength = 100, Suggest = Suggest },
                new SlashOption("level", "For whom? All levels, if left out")
                {
                    Choices = [.. Enum.GetValues<StudyLevel>().Select(level => new MenuOption(
                        ResourceReplies.Word(level), ResourceReplies.Word(level)))],
                }),
        },
        new()
        {
            Name = Page,
            Parameters = ["topic", "level", "page"],
            First = First.Update,
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Replace(Answer(call))),
        },
    ];

    private Library Now => _library is { } library && ReferenceEquals(library.Career, knowledge.Career)
        ? library
        : _library = new(knowledge.Career);

    private Reply Answer(Call call)
    {
        var library = Now;
        StudyLevel? level = Enum.TryParse<StudyLevel>(call["level"], ignoreCase: true, out var given) ? given : null;
        if (library.Find(call["topic"]) is not { } shelf)
            return ResourceReplies.Unknown(library.Near(call["topic"], MostSuggested), library.Subjects);
        return level is { } only && shelf.At(level).Resources.Count == 0
            ? ResourceReplies.OtherLevels(shelf, only)
            : ResourceReplies.List(shelf, level, call["page"]);
    }

    private List<MenuOption> Suggest(Call call, string typed) =>
        [.. Now.Near(typed, MostSuggested).Select(shelf => new MenuOption(shelf.Name, shelf.Name))];
}
