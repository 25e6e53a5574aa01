using MentorBot.Answering;
using MentorBot.Chat;
using MentorBot.Core.Replies;
using MentorBot.Features.Quiz;
using MentorBot.Routing;
using MentorBot.Tests.Features.Roadmaps;
using MentorBot.Tests.Features.Tips;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Quiz;

public sealed class QuizTests : IDisposable
{
    private readonly TipsWorld _tips = new();

    private RoadmapsWorld World => _tips.World;

    public void Dispose() => _tips.Dispose();

    [Fact]
    public async Task A_question_has_four_buttons_for_four_choices()
    {
        var card = await World.TypeAsync("quiz", ("topic", "shop floor"));

        Assert.Equal("shop floor · advanced", card.Breadcrumb);
        Assert.StartsWith("**Why does bread go stale?**\n\n**A** ", card.Text, StringComparison.Ordinal);
        Assert.Equal(["A", "B", "C", "D"], card.Buttons.Select(button => button.Label));
        var question = _tips.QuestionOf(card);
        Assert.All(question.Wrong.Append(question.Right), choice => Assert.Contains(choice.Text, card.Text, StringComparison.Ordinal));
        Assert.Equal(First.Private, World.Route("quiz").First);
    }

    [Theory]
    [InlineData(true, "Right", "**B Its starch hardens** (right, and your choice)\nStarch loses water and hardens.")]
    [InlineData(false, "Not this time", "** (right)\nStarch loses water and hardens.")]
    public async Task An_answer_explains_each_choice_and_cites_the_passage(bool right, string title, string said)
    {
        var card = await World.TypeAsync("quiz", ("topic", "shop floor"));

        var answered = await _tips.AnswerAsync(card, right);

        Assert.Equal(title, answered.Title);
        Assert.Contains(right ? said[3..] : said, answered.Text, StringComparison.Ordinal);
        Assert.Contains("Salt stays where it is.", answered.Text, StringComparison.Ordinal);
        Assert.Equal(["FAQ › Questions about Baking › Why does bread go stale?"], answered.Sources);
        Assert.Equal(new Go("topic", "faq/baking#stale"), RoadmapsWorld.Button(answered, "Read about it").Go);
        Assert.Equal(right ? null : "It comes back tomorrow.", answered.Note);
        Assert.Equal(First.Update, World.Route(card.Buttons[0].Go.Route).First);
    }

    [Fact]
    public async Task A_restart_changes_nothing_about_a_card_that_is_open()
    {
        var card = await World.TypeAsync("quiz");
        World.Restart();

        Assert.Equal("Right", (await _tips.AnswerAsync(card, right: true)).Title);
    }

    [Fact]
    public async Task The_next_question_is_another_on_the_same_topic_until_all_were_seen()
    {
        var card = await World.TypeAsync("quiz", ("topic", "dough"));
        var first = _tips.QuestionOf(card).Id;

        card = await World.PressAsync(await _tips.AnswerAsync(card, right: true), "Next question");
        Assert.NotEqual(first, _tips.QuestionOf(card).Id);
        Assert.Equal("dough", _tips.QuestionOf(card).Area);

        card = await World.PressAsync(await _tips.AnswerAsync(card, right: true), "Next question");
        Assert.Equal(first, _tips.QuestionOf(card).Id);
        Assert.StartsWith("You have seen all that fit", card.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missed_comes_back_first_when_it_is_due_and_later_and_later()
    {
        var missed = await World.TypeAsync("quiz");
        await _tips.AnswerAsync(missed, right: false);
        Assert.NotEqual(_tips.QuestionOf(missed).Id, _tips.QuestionOf(await World.TypeAsync("quiz")).Id);

        foreach (var (wait, next) in new[] { (1, 6), (6, 15), (15, 38) })
        {
            _tips.PassDays(wait);
            var again = await World.TypeAsync("quiz");
            Assert.Equal(_tips.QuestionOf(missed).Id, _tips.QuestionOf(again).Id);
            Assert.Equal("You missed it once, so it comes back.", again.Note);
            Assert.Equal($"It comes back in {next} days.", (await _tips.AnswerAsync(again, right: true)).Note);
        }
    }

    [Fact]
    public async Task Pressing_twice_counts_once()
    {
        var card = await World.TypeAsync("quiz", ("topic", "shop floor"));
        await _tips.AnswerAsync(card, right: false);
        await _tips.AnswerAsync(card, right: false);
        await _tips.AnswerAsync(card, right: true);

        var item = Assert.Single(World.Get<QuizStore>().KnownBy(RoadmapsWorld.Ada)).Value;
        Assert.Equal((1, 1, 0), (item.Lapses, item.Interval, item.Repetitions));
    }

    [Fact]
    public async Task Who_is_on_a_roadmap_is_asked_about_his_stage_first()
    {
        await World.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5"));

        // The questions of the first stage: one names its topic, the other a passage of it.
        var card = await World.TypeAsync("quiz");
        Assert.Equal("dough", _tips.QuestionOf(card).Area);
        card = await World.PressAsync(await _tips.AnswerAsync(card, right: true), "Next question");
        Assert.Equal("dough", _tips.QuestionOf(card).Area);
    }

    [Fact]
    public async Task What_is_misspelt_gets_the_nearest_and_another_level_is_offered()
    {
        var misspelt = await World.TypeAsync("quiz", ("topic", "shop flor"));
        Assert.Equal("why-it-goes-stale", _tips.QuestionOf(await World.PressAsync(misspelt, "shop floor")).Id);

        var level = await World.TypeAsync("quiz", ("topic", "shop floor"), ("level", "beginner"));
        Assert.Equal("why-it-goes-stale", _tips.QuestionOf(await World.PressAsync(level, "advanced")).Id);
    }

    [Theory]
    [InlineData("why-it-rises", "1", "4")]
    [InlineData("why-it-rises", "1", "-1")]
    [InlineData("why-it-rises", "x", "1")]
    [InlineData("no-such-question", "1", "1")]
    public async Task A_button_of_anybodys_making_is_refused(string question, string seed, string place) =>
        Assert.IsType<Outcome.Refuse>(await World.UseAsync(RoadmapsWorld.Ada, new(QuizCommands.Pick, question, seed, place, "--")));

    [Fact]
    public async Task A_question_that_is_gone_is_refused_kindly_and_the_next_one_comes()
    {
        var card = await World.TypeAsync("quiz", ("topic", "shop floor"));
        World.Files.Without(StudyOnDisk.MoreQuiz);
        World.Reload();

        var refused = Assert.IsType<Outcome.Refuse>(await World.UseAsync(RoadmapsWorld.Ada, card.Buttons[0].Go));
        Assert.Contains("`/quiz` asks you another", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("dough", _tips.QuestionOf(await World.TypeAsync("quiz")).Area);
    }

    [Fact]
    public void The_longest_ids_fit_into_those_of_buttons()
    {
        var id = new string('q', 40);
        var aim = new Aim(Core.Knowledge.Career.StudyLevel.Advanced, Subject: id);

        Assert.Equal(aim, Aim.Read(aim.Code));
        Assert.Equal(100, CustomId.Of(new(QuizCommands.Pick, id, "ffff", "3", aim.Code)).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("zz")]
    public void What_is_no_aim_aims_at_everything(string code) => Assert.Equal(new Aim(Level: null), Aim.Read(code));

    [Fact]
    public void A_question_for_a_channel_says_who_was_right_and_tells_each_alone()
    {
        var quizzes = World.Get<IQuizzes>();
        var question = quizzes.About("greet-by-name", [], 3)!;

        Assert.Equal("why-it-goes-stale", question.Id);
        Assert.Equal("why-it-rises", quizzes.About("feel-the-dough", ["why-it-goes-stale"], 3)!.Id);
        var card = quizzes.Card(question.Id, 3, place => new("morning", $"{place}"))!;
        Assert.Equal(["0", "1", "2", "3"], card.Buttons.Select(button => button.Go.Values[0]));
        var right = Enumerable.Range(0, 4).Single(place => quizzes.IsRight(question.Id, 3, place) == true);
        Assert.Equal("Right", quizzes.Answer(RoadmapsWorld.Ben, question.Id, 3, right)!.Title);
        Assert.Null(quizzes.Answer(RoadmapsWorld.Ben, "no-such-question", 3, 0));
    }
}
