using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>What admins, curators and members of a server have beside asking.</summary>
public class ServerTests
{
    private const string Unknown = "when does our study group meet in the library?";

    [Fact]
    public async Task Setup_saves_nothing_until_confirmed_and_then_the_channel_is_open()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);

        var page = await bed.OpenAsync(bed.Channel);
        var silent = bed.Ada.Post(bed.Channel, "what is overfitting in machine learning and how do I notice it?");
        var done = await bed.SaveAsync(page);
        Assert.DoesNotContain("Nothing has changed", done.Text());
        var heard = bed.Ada.Post(bed.Channel, "what is dropout in neural networks and why does it help?");

        var answer = await bed.AnswerAsync(bed.Ada, heard);
        Assert.Contains("ropout", answer.Text());
        Assert.Empty(answer.Pinged);
        Assert.Empty(bed.Answers(silent));
    }

    [Fact]
    public async Task Only_those_who_may_manage_the_server_set_it_up()
    {
        await using var bed = await BotBed.StartAsync();

        var refused = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/mentor setup"));

        Assert.True(refused.IsPrivate);
        Assert.Contains("Manage Server", refused.Message!.Text());
    }

    [Fact]
    public async Task The_doctor_names_a_missing_permission_by_its_name_in_the_settings()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel);
        bed.Server.Faults.Revoke(bed.Channel, bed.App.Bot, Permissions.ReadMessageHistory);

        var doctor = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor doctor"));

        Assert.Contains("✅", doctor.Message!.Text());
        Assert.Contains("❌", doctor.Message!.Text());
        Assert.Contains("Read Message History", doctor.Message!.Text());
    }

    [Fact]
    public async Task A_gap_is_filled_from_discord_answers_at_once_and_who_waited_is_told_once()
    {
        await using var bed = await BotBed.StartAsync();
        await bed.KeepGapsAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Unknown}");
        var declined = await bed.AnswerAsync(bed.Ada, question);
        var form = (await bed.Ada.Click(declined, declined.Button("Tell me when it's covered")).Answered()).Modal!;
        await bed.DoAsync(form.Submit(("question", Unknown)));

        var gaps = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/gaps"));
        Assert.Contains("study group", gaps.Message!.Text());
        var write = (await bed.Admin.Click(gaps.Message!, gaps.Message!.Button("Write the answer 1")).Answered()).Modal!;
        await bed.DoAsync(write.Submit(
            ("question", "When does our study group meet?"), ("answer", "The study group meets on Tuesdays at six, in the library."),
            ("asks", $"{Unknown}\nwhen is study group\nstudy group time")));

        var again = bed.Bob.Post(bed.Channel, $"{bed.Mention} when does our study group meet?");
        Assert.Contains("Tuesdays", (await bed.AnswerAsync(bed.Bob, again)).Text());
        var told = await bed.Ada.Sees(bed.Ada.OpenDm(bed.App.Bot), message => message.Author == bed.App.Bot).WaitAsync(RealTime.Limit);
        Assert.Contains("study group", told.Text());
    }

    [Fact]
    public async Task What_is_kept_about_a_person_is_shown_and_erased()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} what is overfitting?");
        await bed.AnswerAsync(bed.Ada, question);

        var shown = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/privacy show"));
        Assert.True(shown.IsPrivate);
        Assert.Contains("an answer from", shown.Message!.Text());
        var asked = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/privacy erase"));
        await bed.DoAsync(bed.Ada.Click(asked.Message!, asked.Message!.Button("Erase everything")));

        var after = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/privacy show"));
        Assert.DoesNotContain("an answer from", after.Message!.Text());
    }

    [Fact]
    public async Task Help_shows_what_one_can_do_and_its_examples_can_be_pressed()
    {
        await using var bed = await BotBed.StartAsync();

        var help = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/help"));
        Assert.Contains("/ask", help.Message!.Text());
        Assert.DoesNotContain("/mentor setup", help.Message!.Text());
        var example = help.Message!.Labels()[0];
        var answer = await bed.DoAsync(bed.Ada.Click(help.Message!, help.Message!.Button(example)));
        Assert.True(answer.IsPrivate);
        Assert.NotEmpty(answer.Message!.Text());
        Assert.Contains("MentorBot", (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/about"))).Message!.Text());
    }

    [Fact]
    public async Task Whoever_asks_too_quickly_is_told_so_kindly()
    {
        await using var bed = await BotBed.StartAsync(settings: [("Limits__PersonBurst", "1"), ("Limits__PersonEverySeconds", "600")]);

        await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/ask", ("question", "what is overfitting?")));
        var refused = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/ask", ("question", "what is dropout?")));

        Assert.True(refused.IsPrivate);
        Assert.Contains("That was quick", refused.Message!.Text());
    }
}
