using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class KnowledgeSnapshotTests
{
    [Fact]
    public void A_passage_is_found_by_its_id_and_a_page_without_text_by_its_first_passage()
    {
        using var folder = new KnowledgeOnDisk();
        var snapshot = folder.Snapshot();
        Assert.Equal("The dough rises until it has doubled.", snapshot.Find(PassageId.Parse("guide/bread#proving"))?.Body);
        Assert.Equal("Bread needs flour, water, salt and time.", snapshot.Find(PassageId.Parse("guide/bread"))?.Body);
        Assert.Equal("faq/baking#stale", snapshot.Find(PassageId.Parse("faq/baking"))?.Id.ToString());
        Assert.Null(snapshot.Find(PassageId.Parse("guide/bread#gone")));
        Assert.Null((snapshot with { Passages = [] }).Find(PassageId.Parse("guide/bread")));
    }
}
