using MentorBot.Answering;
using MentorBot.Core.Study;
using MentorBot.Features.Ask;
using MentorBot.Features.Quiz;
using MentorBot.Features.Tips;
using MentorBot.Knowledge;
using MentorBot.Tests.Features.Roadmaps;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features;

/// <summary>The shipped tips and questions, each of which can be shown on Discord.</summary>
public sealed class ShippedTipsTests(ShippedTipsTests.Shop shop) : IClassFixture<ShippedTipsTests.Shop>
{
    [Fact]
    public void There_are_400_tips_and_300_questions_of_every_level()
    {
        Assert.InRange(shop.Book.Tips.All.Count, 400, int.MaxValue);
        Assert.InRange(shop.Book.Questions.All.Count, 300, int.MaxValue);
        Assert.All(shop.Book.Tips.All.CountBy(tip => tip.Level), level => Assert.InRange(level.Value, 50, int.MaxValue));
        Assert.All(shop.Book.Questions.All.CountBy(question => question.Level), level => Assert.InRange(level.Value, 30, int.MaxValue));
    }

    [Fact]
    public void The_right_choice_is_the_longest_no_more_often_than_by_chance()
    {
        var all = shop.Book.Questions.All;
        var longest = all.Count(question => question.Wrong.All(wrong => wrong.Text.Length < question.Right.Text.Length));

        Assert.InRange(longest / (double)all.Count, 0, 1.0 / QuizQuestion.Choices);
    }

    [Fact]
    public void Every_tip_has_a_card_that_fits_is_explained_and_leads_to_a_question()
    {
        foreach (var tip in shop.Book.Tips.All)
        {
            var card = shop.Tips.Card(tip.Id, new Core.Replies.Choice(new("tips.later", new string('0', 20)), "Later today"))!;
            RoadmapsWorld.Fits(card);
            RoadmapsWorld.Button(card, "Quiz me");
            Assert.NotNull(shop.Quizzes.About(tip.Id, [], 1));
        }
        var unexplained = shop.Book.Tips.All.Count(tip => shop.Tips.Card(tip.Id)!.Buttons.All(button => button.Label != "Explain"));
        Assert.Equal(0, unexplained);
    }

    [Fact]
    public async Task Every_question_and_every_answer_to_it_fits()
    {
        foreach (var question in shop.Book.Questions.All)
        {
            for (var place = 0; place < QuizQuestion.Choices; place++)
            {
                var reply = await shop.World.ShownAsync(RoadmapsWorld.Ada, new(QuizCommands.Pick, question.Id, "ffff", $"{place}", "--"));
                Assert.Equal(place == question.Shown(0xffff).ToList().IndexOf(question.Right), reply.Title == "Right");
                Assert.NotEmpty(reply.Sources);
            }
            RoadmapsWorld.Fits(shop.Quizzes.Card(question.Id, 1, place => new("morning", $"{place}"))!);
        }
    }

    [Fact]
    public async Task Every_area_and_every_proposed_topic_gives_a_tip_or_a_question()
    {
        foreach (var subject in shop.Book.Areas.Concat(shop.Book.Near("learning", 25)))
        {
            var given = shop.Book.Tips.Of([subject.Key], null).Count + shop.Book.Questions.Of([subject.Key], null).Count;
            Assert.InRange(given, 1, int.MaxValue);
            await shop.World.TypeAsync("tip", ("topic", subject.Name));
            await shop.World.TypeAsync("quiz", ("topic", subject.Name));
        }
    }

    [Theory]
    [InlineData("give me a tip")]
    [InlineData("what should I study today?")]
    [InlineData("tip of the day")]
    [InlineData("give me a tip about python", "python")]
    [InlineData("tip on deep learning please", "deep-learning")]
    [InlineData("best tip for a beginner", "", "beginner")]
    public async Task Who_plainly_asks_for_a_tip_gets_one(string question, string subject = "", string level = "")
    {
        var (reply, _) = await shop.World.Get<Replier>().AnswerAsync(
            question, null, RoadmapsWorld.Ben, Way.Slash, null, null, null, CancellationToken.None);

        Assert.StartsWith("Tip on ", reply.Breadcrumb, StringComparison.Ordinal);
        var tip = shop.Book.Tips.All.Single(tip => tip.Title == reply.Title);
        Assert.True(subject.Length == 0 || shop.Book.Tips.IsAbout(tip, [subject]));
        Assert.EndsWith(level, reply.Breadcrumb, StringComparison.Ordinal);
        RoadmapsWorld.Fits(reply);
    }

    [Theory]
    [InlineData("any tips for cooking pasta?")]
    [InlineData("tips on dating")]
    [InlineData("how much should I tip the waiter?")]
    [InlineData("what's the weather today")]
    public async Task Who_asks_for_a_tip_on_something_else_reads_that_it_is_not_known(string question)
    {
        var (reply, _) = await shop.World.Get<Replier>().AnswerAsync(
            question, null, RoadmapsWorld.Ben, Way.Slash, null, null, null, CancellationToken.None);

        Assert.Null(reply.Breadcrumb);
        Assert.DoesNotContain("A tip for today", reply.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_passage_that_is_sure_stays_and_the_tip_is_a_button()
    {
        var (reply, _) = await shop.World.Get<Replier>().AnswerAsync(
            "any advice for interviews?", null, RoadmapsWorld.Ben, Way.Slash, null, null, null, CancellationToken.None);

        Assert.NotNull(reply.Sureness);
        Assert.Equal("A tip for today", reply.Buttons[0].Label);
    }

    public sealed class Shop : IDisposable
    {
        internal RoadmapsWorld World { get; } = new(
            Path.Combine(SharedFiles.Checkout, "knowledge"), beside: services =>
            {
                services.AddSingleton<StudyBooks>();
                services.AddTips();
                services.AddQuiz();
            });

        internal StudyBook Book => World.Get<StudyBooks>().Now;

        internal ITips Tips => World.Get<ITips>();

        internal IQuizzes Quizzes => World.Get<IQuizzes>();

        public void Dispose() => World.Dispose();
    }
}
