namespace MentorBot.EndToEnd.Bot;

/// <summary>What members, helpers and curators do with answers and gaps.</summary>
public class CurateTests
{
    private const string Unknown = "when does our study group meet in the library?";

    [Fact]
    public async Task More_topics_and_terms_can_be_pressed_and_stay_private()
    {
        await using var bed = await BotBed.StartAsync();
        var answer = await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} what is overfitting?"));

        var more = await bed.DoAsync(bed.Bob.Click(answer, answer.Button("More from the guide")));
        Assert.True(more.IsPrivate);
        var topic = await bed.DoAsync(bed.Bob.Click(more.Message!, more.Message!.Button(more.Message!.Labels()[0])));
        Assert.True(topic.IsPrivate);
        Assert.NotEqual("", topic.Message!.Text());
        Assert.Single(bed.Own(bed.Channel));
    }

    [Fact]
    public async Task A_human_is_called_once_for_a_question_and_only_by_who_asked()
    {
        await using var bed = await BotBed.StartAsync();
        var helpers = bed.AddHelpers();
        await bed.ChooseHelperAsync(helpers);
        var declined = await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {Unknown}"));

        var others = await bed.DoAsync(bed.Bob.Click(declined, declined.Button("Ask a human")));
        Assert.Contains("Only who asked", others.Message!.Text());
        var called = await bed.DoAsync(bed.Ada.Click(declined, declined.Button("Ask a human")));
        Assert.False(called.IsPrivate);
        Assert.Contains($"<@&{helpers.Id}>", called.Message!.Text());
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE helper_called = 1") == 1, "the call is known to stand");
        var again = await bed.DoAsync(bed.Ada.Click(declined, declined.Button("Ask a human")));
        Assert.Contains("already", again.Message!.Text());
    }

    [Fact]
    public async Task A_persons_good_answer_becomes_an_entry_that_is_listed_changed_taken_back_put_back_and_exported()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Bob.Post(bed.Channel, Unknown);
        var good = bed.Ada.Post(bed.Channel, "Tuesdays at six, in the library.", question);

        Assert.Contains("Only curators", (await bed.DoAsync(bed.Bob.InvokeOn(good, "Add to the FAQ"))).Message!.Text());
        var form = (await bed.Admin.InvokeOn(good, "Add to the FAQ").Answered()).Modal!;
        var saved = await bed.DoAsync(form.Submit(
            ("question", "When does our study group meet?"), ("answer", "Tuesdays at six, in the library."), ("asks", Unknown)));
        Assert.Contains("Saved and live", saved.Message!.Text());
        Assert.Contains("Tuesdays", await AskAsync(bed));
        Assert.Contains(await bed.Bob.Type(bed.Channel, "/ask", "question", "study grop"), choice => choice.Name.Contains("study group"));

        var list = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/faq list"))).Message!;
        var edit = (await bed.Admin.Click(list, list.Button("Edit 1")).Answered()).Modal!;
        await bed.DoAsync(edit.Submit(
            ("question", "When does our study group meet?"), ("answer", "Wednesdays at six, in the library."), ("asks", Unknown)));
        Assert.Contains("Wednesdays", await AskAsync(bed));

        list = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/faq list"))).Message!;
        var confirm = (await bed.DoAsync(bed.Admin.Click(list, list.Button("Take back 1")))).Message!;
        var gone = (await bed.DoAsync(bed.Admin.Click(confirm, confirm.Button("Take back")))).Message!;
        Assert.DoesNotContain("Wednesdays", await AskAsync(bed));
        await bed.DoAsync(bed.Admin.Click(gone, gone.Button("Put it back")));
        Assert.Contains("Wednesdays", await AskAsync(bed));

        var export = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/faq export"));
        Assert.Single(export.Message!.Attachments);
        Assert.Contains("## When does our study group meet?", await bed.RunAsync("export"));
    }

    [Fact]
    public async Task Changes_by_staff_are_noted_and_the_weeks_are_counted()
    {
        await using var bed = await BotBed.StartAsync();
        var log = bed.Add("staff-log");
        await bed.LogToAsync(log);
        await BotBed.UntilAsync(() => bed.Own(log).Count == 1, "the change is noted");
        Assert.Contains($"<@{bed.Owner.Id}>", bed.Own(log)[0].Text());
        Assert.Empty(bed.Own(log)[0].Pinged);

        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} what is overfitting?"));
        var stats = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor stats"));
        Assert.Contains("The last eight weeks", stats.Message!.Text());
        Assert.Contains("1", stats.Message!.Text());
    }

    private static async Task<string> AskAsync(BotBed bed) =>
        (await bed.AnswerAsync(bed.Bob, bed.Bob.Post(bed.Channel, $"{bed.Mention} when does our study group meet?"))).Text();
}
