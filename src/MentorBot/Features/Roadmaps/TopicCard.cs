using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>A topic as a card: what one knows and can answer afterwards, a project that shows it, and what explains it.</summary>
internal static class TopicCard
{
    /// <summary>Characters, so that all of it fits one message.</summary>
    private const int RoomForResources = 1200;

    /// <param name="happened">A sentence above all else.</param>
    public static Reply Of(View view, Topic topic, string title, string? happened)
    {
        var stage = view.Progress.StageOf(topic.Id);
        return new()
        {
            Title = title,
            Breadcrumb = stage is null ? null : $"{view.Progress.Roadmap.Title} › {stage.Number}. {stage.Title}",
            Text = (happened is null ? "" : $"{happened}\n\n")
                + $"**You know afterwards**\n{List(topic.Know)}\n\n**You can answer**\n{List(topic.Questions)}",
            Fields =
            [
                new("Show it", topic.Show),
                new("Takes", $"about {topic.Hours} hours, {topic.Level.ToString().ToLowerInvariant()}"),
                .. LearnFrom(view, topic),
            ],
            Choices = [.. topic.Passages.Concat(topic.Terms).Distinct().Select(view.Passages.Find).OfType<Passage>()
                .DistinctBy(passage => passage.Id).Select(Explaining)],
        };
    }

    private static string List(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));

    private static Choice Explaining(Passage passage) => new(
        new(AnswerReplies.TopicRoute, passage.Id.ToString()), passage.Headings.Count > 0 ? passage.Headings[^1] : passage.Title);

    private static IEnumerable<ReplyField> LearnFrom(View view, Topic topic)
    {
        var used = 0;
        var resources = topic.Resources.Select(view.Career.Resource).OfType<Resource>()
            .Where(resource => resource.Status != ResourceStatus.Retired).Select(Line)
            .TakeWhile(line => (used += line.Length) <= RoomForResources).ToList();
        return resources.Count == 0 ? [] : [new("Learn from", "\n" + List(resources))];
    }

    private static string Line(Resource resource) =>
        $"[{resource.Title}]({resource.Url}): " + string.Join(", ", new[]
        {
            resource.Kind, resource.Cost, resource.Hours is { } hours ? $"{hours} h" : null,
            resource.Licence.Length > 0 ? resource.Licence : null,
        }.OfType<string>());
}
