namespace MentorBot.EndToEnd.Bot;

/// <summary>A member's tip on its way to a server's channel, with the real program.</summary>
public class SuggestTests
{
    private const string Text = "Write down what you would have to see to drop your favourite idea before you look at the data. Then look, "
        + "and say aloud whether you saw it.";

    [Fact]
    public async Task A_member_suggests_a_tip_a_curator_accepts_it_and_it_can_be_exported()
    {
        await using var bed = await BotBed.StartAsync();
        var form = (await bed.Bob.Invoke(bed.Channel, "/tips suggest").Answered()).Modal!;
        var refused = await bed.DoAsync(form.Submit(
            ("title", "Try to be wrong"), ("text", "Too short."), ("topic", "deep learning"), ("level", "beginner")));
        Assert.Contains("write 2 to 5", refused.Message!.Text());
        var mended = (await bed.Bob.Click(refused.Message!, refused.Message!.Button("Mend it")).Answered()).Modal!;
        var sent = await bed.DoAsync(mended.Submit(
            ("title", "Try to be wrong"), ("text", Text), ("topic", "deep learning"), ("level", "advanced")));
        Assert.Contains("curators see it", sent.Message!.Text());

        Assert.Contains("Only curators", (await bed.DoAsync(bed.Bob.Invoke(bed.Channel, "/tips suggestions"))).Message!.Text());
        var review = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/tips suggestions"))).Message!;
        Assert.Contains($"deep learning, advanced, by <@{bed.Bob.User.Id}>", review.Text());
        Assert.Empty(review.Pinged);
        var done = await bed.DoAsync(bed.Admin.Click(review, review.Button("Accept")));
        Assert.Contains("None waits", done.Message!.Text());

        var exported = await bed.RunAsync("export");
        Assert.Contains($"# tips/server-{bed.Guild.Id}.yml", exported);
        Assert.Contains("try-to-be-wrong:", exported);
        Assert.DoesNotContain($"{bed.Bob.User.Id}", exported);
    }
}
