using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;
using MentorBot.Knowledge;
using MentorBot.Tests.Knowledge;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Roadmaps;

/// <summary>Every card of every roadmap and topic is one that Discord takes: of the shipped ones, and of texts as long as may be.</summary>
public sealed class FittingTests
{
    [Fact]
    public async Task Every_card_of_the_shipped_knowledge_fits_Discord()
    {
        using var world = new RoadmapsWorld(Path.Combine(SharedFiles.Checkout, "knowledge"));

        await WalkAsync(world);
    }

    [Fact]
    public async Task Every_card_fits_Discord_when_all_texts_are_as_long_as_they_may_be()
    {
        using var world = new RoadmapsWorld();
        WriteLong(world.Files);
        world.Reload();

        await WalkAsync(world);
        Assert.Equal(2, world.Get<LiveKnowledge>().Career.Roadmaps.Count);
    }

    /// <summary>Each reply is held against Discord's limits where it is shown.</summary>
    private static async Task WalkAsync(RoadmapsWorld world)
    {
        var career = world.Get<LiveKnowledge>().Career;
        await world.TypeAsync("roadmap start");
        foreach (var roadmap in career.Roadmaps)
            await WalkAsync(world, roadmap);
        foreach (var role in career.Roles)
        {
            var skills = await world.TypeAsync("skills", ("role", role.Title));
            await ChooseAllAsync(world, skills);
        }
    }

    private static async Task WalkAsync(RoadmapsWorld world, Roadmap roadmap)
    {
        await world.TypeAsync("roadmap start", ("goal", roadmap.Role));
        var draft = await world.TypeAsync("roadmap start", ("goal", roadmap.Id));
        await ChooseAllAsync(world, draft);
        foreach (var hours in new[] { "1", "8", "80" })
        {
            await world.TypeAsync("roadmap start", ("goal", roadmap.Id), ("hours", hours));
            var plan = await world.TypeAsync("roadmap plan");
            for (var page = 1; page < 20 && plan.Buttons.Any(button => button.Label == "More"); page++)
                plan = await world.PressAsync(plan, "More");
        }
        for (var stage = 1; stage <= roadmap.Stages.Count; stage++)
        {
            var shown = await world.ShownAsync(RoadmapsWorld.Ada, new("roadmap.stage"), ("value", $"{stage}"));
            if (shown.Buttons.Any(button => button.Label == "More"))
                await world.PressAsync(shown, "More");
        }
        foreach (var topic in roadmap.Topics)
        {
            await world.ShownAsync(RoadmapsWorld.Ada, new("roadmap.look", topic));
            await world.ShownAsync(RoadmapsWorld.Ada, new("roadmap.topic"), ("value", topic));
            await world.ShownAsync(RoadmapsWorld.Ada, new(topic.Length % 2 == 0 ? "roadmap.done" : "roadmap.skip", topic));
        }
        Assert.StartsWith("You are through", (await world.TypeAsync("roadmap show")).Title, StringComparison.Ordinal);
        await world.TypeAsync("roadmap share");
        world.Get<LearnerStore>().Erase(RoadmapsWorld.Ada);
    }

    private static async Task ChooseAllAsync(RoadmapsWorld world, Reply card)
    {
        foreach (var menu in card.Menus)
            await world.ChooseAsync(card, menu.Placeholder, [.. menu.Options.Select(option => option.Value)]);
    }

    /// <summary>Two roadmaps to one role, of seven stages of 30 topics, with every text at its limit.</summary>
    private static void WriteLong(KnowledgeOnDisk files)
    {
        var skills = Enumerable.Range(0, 56).Select(i => Id($"skill-{i}-", CareerLimits.TopicId)).ToList();
        var topics = Enumerable.Range(0, 7 * 30).Select(i => Id($"topic-{i}-", CareerLimits.TopicId)).ToList();
        var resources = Enumerable.Range(0, 3).Select(i => Id($"resource-{i}-", CareerLimits.Id)).ToList();
        files.With(CareerOnDisk.Skills, string.Concat(skills.Select(id =>
            $"{id}:\n  title: {Long("Skill", CareerLimits.Title)}\n  is: {Long("It is", CareerLimits.Is)}\n")));
        files.With(CareerOnDisk.Topics, string.Concat(topics.Select((id, i) => Topic(id, skills[i % skills.Count], resources))));
        files.With(CareerOnDisk.Resources, "id,topic,title,author,url,level,kind,cost,hours,licence,status,note,checked\n"
            + string.Concat(resources.Select(id => $"{id},bread,{Long("Book", CareerLimits.Note)},A. Baker,"
                + $"https://example.org/{new string('p', 280)},beginner,certificate,free to audit,100,"
                + $"{Long("Licence", CareerLimits.Note)},current,,\n")));
        files.Without(CareerOnDisk.Roadmap).Without(CareerOnDisk.Salaries);
        foreach (var id in new[] { Id("way-1-", CareerLimits.FileName), Id("way-2-", CareerLimits.FileName) })
            files.With($"roadmaps/{id}.yml", Roadmap(id, topics));
        var groups = skills.Chunk(CareerLimits.SkillsInGroup).Select(ids => string.Join(", ", ids)).ToList();
        files.Change(CareerOnDisk.Role, "must: [kneading]\n  good: [proving]",
                $"must: [{groups[0]}]\n  good: [{groups[1]}]\n  later: [{groups[2]}]")
            .Change(CareerOnDisk.Role, "roadmap: baker", $"roadmap: {Id("way-1-", CareerLimits.FileName)}");
        var role = files.Text(CareerOnDisk.Role);
        files.Without(CareerOnDisk.Role).With($"roles/{Id("role-", CareerLimits.FileName)}.md", role);
    }

    private static string Roadmap(string id, IReadOnlyList<string> topics) =>
        $"title: {Long(id, CareerLimits.RoadmapTitle)}\nrole: Baker\nstart: {Long("From", CareerLimits.Title)}\n"
        + $"summary: {Long("For", CareerLimits.Summary)}\nstages:\n"
        + string.Concat(topics.Chunk(30).Select(stage => $"  - title: {Long("Stage", CareerLimits.StageTitle)}\n"
            + $"    goal: {Long("Goal", CareerLimits.Goal)}\n    topics: [{string.Join(", ", stage)}]\n"));

    private static string Topic(string id, string skill, IReadOnlyList<string> resources) => $"""
        {id}:
          title: {Long("Topic", CareerLimits.Title)}
          skill: {skill}
          level: intermediate
          hours: {CareerLimits.MostHours}
          know: [{Lines("Know", 4)}]
          show: {Long("Show", CareerLimits.Show)}
          passages: [guide/bread, guide/bread#proving, faq/baking#stale]
          terms: [glossary/words#crumb]
          resources: [{string.Join(", ", resources)}]
          questions: [{Lines("Question", 3)}]

        """;

    private static string Lines(string start, int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(i => Long($"{start} {i}", CareerLimits.Line)));

    private static string Long(string start, int length) => start + " " + new string('x', length - start.Length - 1);

    private static string Id(string start, int length) => start + new string('x', length - start.Length);
}
