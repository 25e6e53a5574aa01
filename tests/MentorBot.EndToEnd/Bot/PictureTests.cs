using MentorBot.Tests.Chat.Pictures;

namespace MentorBot.EndToEnd.Bot;

/// <summary>Pictures in the cards of the whole bot.</summary>
public class PictureTests
{
    [RsvgFact]
    public async Task Pay_comes_with_a_chart_that_has_words_for_those_who_cannot_see_it()
    {
        await using var bed = await BotBed.StartAsync();

        var pay = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/salary", ("role", "Data Scientist"), ("country", "US")));

        var chart = Assert.Single(pay.Message!.Attachments);
        Assert.Equal("image/png", chart.ContentType);
        Assert.Equal(960, chart.Size!.Value.Width);
        Assert.StartsWith("Band chart. Data Scientist", chart.Description);
        Assert.Contains($"attachment://{chart.Filename}", pay.Message.Components.ToJsonString());
        Assert.Contains("Official wages", pay.Message.Text());
    }

    [RsvgFact]
    public async Task A_press_on_a_card_with_a_picture_leaves_the_new_picture_only()
    {
        await using var bed = await BotBed.StartAsync();
        var goal = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/roadmap start", ("goal", "data engineer"), ("hours", "6")));
        var before = Map();
        Assert.StartsWith("Map of the roadmap Data engineer", before);

        await bed.DoAsync(bed.Ada.Click(goal.Message!, goal.Message!.Button("Done")));

        // A picture that takes its time comes after the press was acknowledged.
        await BotBed.UntilAsync(() => Map() != before, "the map has changed");
        Assert.Contains("1 of", Map());

        string Map()
        {
            lock (bed.World.Gate)
                return Assert.Single(goal.Message!.Attachments).Description!;
        }
    }

    [RsvgFact]
    public async Task A_plain_question_about_pay_brings_the_chart_too()
    {
        await using var bed = await BotBed.StartAsync();

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} how much does a data scientist earn in the US?");
        var answer = await bed.AnswerAsync(bed.Bob, question);

        Assert.StartsWith("Band chart. Data Scientist", Assert.Single(answer.Attachments).Description);
    }

    [Fact]
    public async Task Without_the_program_the_text_stands_alone_and_the_doctor_says_how_to_get_it()
    {
        await using var bed = await BotBed.StartAsync(settings: ("Pictures__Program", "no-such-program"));

        var pay = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/salary", ("role", "Data Scientist"), ("country", "US")));
        Assert.Empty(pay.Message!.Attachments);
        Assert.Contains("Official wages", pay.Message.Text());

        var doctor = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor doctor"));
        Assert.Contains("apt-get install librsvg2-bin fonts-dejavu-core", doctor.Message!.Text());
    }
}
