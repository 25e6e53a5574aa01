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

    private volatile Library? _library;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = StudyOptions.Names,
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Answer(call))),
            Slash = new Slash(
                "Courses, books and certificates, the free ones first",
                StudyOptions.Of("On what? Everything, if left out", "For whom? All levels, if left out",
                    (typed, most) => Now.Near(typed, most).Select(shelf => shelf.Name))),
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
        var level = StudyLevels.Parse(call["level"]);
        if (library.Find(call["topic"]) is not { } shelf)
            return ResourceReplies.Unknown(library.Near(call["topic"], StudyOptions.MostSuggested), library.Subjects);
        return level is { } only && shelf.At(level).Resources.Count == 0
            ? ResourceReplies.OtherLevels(shelf, only)
            : ResourceReplies.List(shelf, level, call["page"]);
    }
}
