using MentorBot.Core.Replies;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Resources;

public sealed class ResourceTests : IDisposable
{
    private const string Table = """
        id,topic,title,author,url,level,kind,cost,hours,licence,status,note,checked
        bread-book,bread,The Bread Book,A. Baker,https://example.org/book,beginner,book,free,12,CC BY 4.0,current,,Seen in 2026
        old-exam,certification,Master of Loaves,Guild,https://a.org/old,beginner,certificate,paid,,,retired,Gone. Next: Loaves II.,Seen
        new-exam,certification,Loaves II,Guild,https://example.org/new,advanced,certificate,paid,,,current,,Seen
        shop,bread,Shop [of] Bread,B,https://example.org/a_(b),intermediate,course,paid,40,,changing,Moves in 2027.,Seen
        free-course,bread,Bread for All,C,https://example.org/all,advanced,course,free to audit,,,current,,Seen
        salt-1,salt,Salt One,D,https://example.org/1,beginner,video,free,,,current,,Seen
        salt-2,salt,Salt Two,D,https://example.org/2,beginner,video,free,,,current,,Seen
        salt-3,salt,Salt Three,D,https://example.org/3,beginner,video,free,,,current,,Seen
        salt-4,salt,Salt Four,D,https://example.org/4,beginner,video,free,,,current,,Seen
        salt-5,salt,Salt Five,D,https://example.org/5,beginner,video,free,,,current,,Seen
        salt-6,salt,Salt Six,D,https://example.org/6,beginner,video,free,,,current,,Seen
        """;

    private readonly StudyWorld _world = new(folder => folder.With(CareerOnDisk.Resources, Table));

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_free_come_first_each_with_link_level_cost_hours_and_licence()
    {
        var reply = _world.Shown("resources", "bread");

        Assert.Equal("Resources: bread", reply.Title);
        Assert.Equal(["The Bread Book", "Bread for All", "Shop (of) Bread"], Titles(reply));
        Assert.Contains(
            "**[The Bread Book](https://example.org/book)** by A. Baker\nbeginner · book · free · 12 hours · licence: CC BY 4.0",
            reply.Text, StringComparison.Ordinal);
        Assert.Contains("advanced · course · free to audit · licence not stated", reply.Text, StringComparison.Ordinal);
        Assert.Contains("(https://example.org/a_%28b%29)** (changing) by B", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_certificate_stands_last_and_says_so_and_what_follows()
    {
        var reply = _world.Shown("resources", "certification");

        Assert.Equal(["Loaves II", "Master of Loaves"], Titles(reply));
        Assert.Contains("**Retired:** [Master of Loaves]", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Next: Loaves II.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_are_shown_in_pages()
    {
        var first = _world.Shown("resources", "salt");
        var second = _world.Pressed(Assert.Single(first.Buttons));

        Assert.Equal(5, Titles(first).Count);
        Assert.Equal(["Salt Six"], Titles(second));
        Assert.Equal("page 2 of 2, found: 6", second.Note);
        Assert.Equal("Back", Assert.Single(second.Buttons).Label);
    }

    [Fact]
    public void Without_a_topic_there_is_everything_and_what_is_retired_comes_last()
    {
        var first = _world.Shown("resources");
        var second = _world.Pressed(first.Buttons[0]);
        var third = _world.Pressed(second.Buttons[1]);

        Assert.Equal("page 1 of 3, found: 11", first.Note);
        Assert.Empty(first.Fields);
        Assert.Contains(second.Fields, field => field.Text == "Master of Loaves"); // beside the other certificate
        Assert.Equal(["Master of Loaves"], Titles(third));
    }

    [Fact]
    public void One_level_is_shown_or_the_levels_that_there_are()
    {
        Assert.Equal(["The Bread Book"], Titles(_world.Shown("resources", "bread", "beginner")));

        var other = _world.Shown("resources", "salt", "advanced");
        Assert.Equal(["beginner"], other.Choices.Select(choice => choice.Label));
        Assert.Equal(5, Titles(_world.Pressed(other.Choices[0])).Count);
    }

    [Fact]
    public void A_topic_of_a_roadmap_is_a_subject_too()
    {
        Assert.Equal(["The Bread Book"], Titles(_world.Shown("resources", "a slow dough")));
    }

    [Fact]
    public void Of_an_unknown_topic_the_near_ones_are_offered_or_all_are_named()
    {
        Assert.Contains("bread", _world.Shown("resources", "braed").Choices.Select(choice => choice.Label));

        var reply = _world.Shown("resources", "basket weaving");
        Assert.Empty(reply.Choices);
        Assert.EndsWith("bread, certification, salt.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_brings_subjects()
    {
        Assert.Equal(["bread", "certification", "salt"], _world.Suggested("resources", ""));
        Assert.Equal(["certification"], _world.Suggested("resources", "certifcat"));
        Assert.Equal(["A slow dough"], _world.Suggested("resources", "slow"));
    }

    private static List<string> Titles(Reply reply) =>
        [.. reply.Text.Split("](").SkipLast(1).Select(part => part[(part.LastIndexOf('[') + 1)..])];
}
