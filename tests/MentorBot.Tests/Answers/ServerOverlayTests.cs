using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;

namespace MentorBot.Tests.Answers;

public sealed class ServerOverlayTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    private static readonly OverlayEntry[] s_entries =
    [
        Entry("study-group", "When does the Zebrowski study group meet?",
            "Every Thursday at 18:00 UTC in the voice channel. Bring the chapter that you have read.", "what time is the study group"),
        Entry("laptops", "Can I borrow a laptop from the club?", "Yes: ask a moderator for one of the five loan laptops.",
            "does the club lend laptops", "how do i borrow a loan laptop"),
        Entry("hackathon", "How do I sign up for the autumn hackathon?", "Fill in the form that is pinned in the hackathon channel.",
            "where can i register for the hackathon"),
        Entry("colour", "How do I get a coloured name?", "Boost the server, then choose a colour in the roles channel."),
        Entry("roles", "Who are the moderators here?", "Their names are orange in the list of members."),
        .. Enumerable.Range(1, 15).Select(i => Entry($"room-{i}", $"Where is meeting room {i} of our hackerspace?",
            $"Room {i} is on floor {(i % 4) + 1}, beside the lockers.", $"how to find room {i}")),
    ];

    private static readonly ServerOverlay s_overlay = ServerOverlay.Build(ShippedEngine.Engine, s_entries);

    [Theory]
    [InlineData("When does the Zebrowski study group meet?", "study-group")]
    [InlineData("what time does the study group meet", "study-group")]
    [InlineData("can i borrow a laptop", "laptops")]
    [InlineData("how can I register for the hackathon?", "hackathon")]
    [InlineData("sign up hackathon", "hackathon")]
    [InlineData("how do i get my name coloured", "colour")]
    [InlineData("who are the mods... the moderators here", "roles")]
    public void A_question_close_to_an_entry_is_answered_by_it(string question, string id)
    {
        var answer = s_overlay.Ask(question);
        Assert.Equal((Decision.Answered, $"server/faq#{id}"), (answer.Decision, answer.Best?.Passage.Id.ToString()));
        Assert.True(answer.Confidence >= CutOffs.Answer);
    }

    [Fact]
    public void What_the_base_does_not_know_is_answered_once_there_is_an_entry()
    {
        const string question = "How do I get a coloured name?";
        Assert.Equal(Decision.Declined, ShippedEngine.Engine.Ask(question).Decision);
        Assert.Equal(Decision.Answered, s_overlay.Ask(question).Decision);
        Assert.Equal(Decision.Answered, ServerOverlay.Build(ShippedEngine.Engine, [s_entries[3]]).Ask(question).Decision);
    }

    [Theory]
    [InlineData("is there a study group on thursdays", "study-group")]
    [InlineData("any chance the club has laptops to lend me?", "laptops")]
    [InlineData("hackathon registration", "hackathon")]
    [InlineData("change the colour of my name", "colour")]
    public void A_paraphrase_with_shared_words_is_at_least_suggested(string question, string id)
    {
        var answer = s_overlay.Ask(question);
        Assert.NotEqual(Decision.Declined, answer.Decision);
        Assert.Contains($"server/faq#{id}", answer.Passages.Take(3).Select(p => p.Passage.Id.ToString()));
    }

    [Fact]
    public void Words_of_an_entry_are_known_and_slips_in_them_are_mended()
    {
        var answer = s_overlay.Ask("when does the zebrowskl study group meet");
        Assert.Contains(new Repair("zebrowskl", "zebrowski"), answer.Reading.Repairs);
        Assert.Equal("server/faq#study-group", answer.Best?.Passage.Id.ToString());
        Assert.Empty(s_overlay.Ask("zebrowski").Reading.Repairs);
    }

    [Theory]
    [MemberData(nameof(BaseQuestions))]
    public void Unrelated_entries_change_nothing_for_a_question_of_the_base(string question)
    {
        var (plain, over) = (ShippedEngine.Engine.Ask(question), s_overlay.Ask(question));
        Assert.Equal(plain.Decision, over.Decision);
        Assert.Equal(plain.Ambient, over.Ambient);
        Assert.Equal(plain.Best?.Passage.Id, over.Best?.Passage.Id);
    }

    public static TheoryData<string> BaseQuestions() =>
    [
        "what does overfitting mean", "How much does an ML engineer make in the US?", "is a phd needed to work in machine learning",
        "is 16 gb of memory enough for deep learning", "difference between data scientist and ml engineer",
        "how do I prepare for an interview",
        "what is dropout", "what is a gradient", "should I learn python or r", "how much maths is necessary", "what goes into a portfolio",
        "how long does it take to become a machine learning engineer", "what is the salary of a data engineer in Canada",
        "are kaggle competitions worth it", "which cloud certificate should I take", "is machine learning still a good career",
        "will AI take my job", "what does an MLOps engineer do", "how do I switch from web development", "how to write a cv for ml jobs",
        "what is a neural network", "explain the bias variance tradeoff", "what tools do ML engineers use", "how do I find my first job",
        "do I need a gpu", "what is cross validation", "what is feature engineering", "give me a tip", "roadmap for beginners",
        "how do i negotiate my salary", "remote work in machine learning", "can i study machine learning in the evenings",
        "what is the difference between supervised and unsupervised learning", "how does random forest work", "who won the football match",
        "good morning everyone", "thanks a lot!", "can someone recommend a pizza place", "my build fails with a linker error",
        "cuánto gana un ingeniero de datos",
    ];

    [Fact]
    public void No_entries_are_the_base_itself()
    {
        var empty = ServerOverlay.Build(ShippedEngine.Engine, []);
        Assert.Empty(empty.Passages);
        foreach (var row in BaseQuestions())
        {
            var (plain, over) = (ShippedEngine.Engine.Ask(row), empty.Ask(row));
            Assert.Equal((plain.Decision, plain.Confidence), (over.Decision, over.Confidence));
            Assert.Equal(plain.Passages, over.Passages);
        }
    }

    [Fact]
    public void A_servers_own_answer_comes_before_the_bases_for_the_same_question()
    {
        var passage = ShippedEngine.Engine.Snapshot.Passages.First(p => p.Kind == Kinds.Faq);
        var overlay = ServerOverlay.Build(ShippedEngine.Engine, [Entry("own", passage.Title, "Here we see it another way.")]);
        var answer = overlay.Ask(passage.Title);
        Assert.Equal((Decision.Answered, "server/faq#own"), (answer.Decision, answer.Best?.Passage.Id.ToString()));
        Assert.Equal(passage.Id, answer.Why?.RunnerUp?.Passage.Id);
    }

    [Fact]
    public void An_entry_is_said_unasked_only_to_a_question_that_it_explains()
    {
        Assert.True(s_overlay.Ask("When does the Zebrowski study group meet?").Ambient);
        Assert.False(s_overlay.Ask("study group").Ambient);
        Assert.False(s_overlay.Ask("the study group yesterday was fun, we met some penguins and ate waffles").Ambient);
    }

    [Fact]
    public void Why_an_entry_was_given_can_be_told()
    {
        var why = s_overlay.Ask("what time does the study group meet").Why;
        Assert.NotNull(why);
        Assert.Equal("what time is the study group", why.NearestAsk);
        Assert.InRange(why.NearestLikeness, 0.3f, 1f);
        Assert.InRange(why.Coverage, 0.7f, 1f);
        Assert.NotNull(why.RunnerUp);
        Assert.Contains(why.Matched, m => m.Term == "studi" && m.Score > 0f);
    }

    [Fact]
    public void A_follow_up_on_an_entry_is_understood()
    {
        var answer = s_overlay.Ask("and when is it?", "how do I sign up for the autumn hackathon?");
        Assert.True(answer.Why?.FollowedUp);
        Assert.Equal("server/faq#hackathon", answer.Best?.Passage.Id.ToString());
    }

    [Fact]
    public void A_message_may_ask_an_entry_and_the_base_at_once()
    {
        var answer = s_overlay.Ask("How do I sign up for the autumn hackathon? And what does overfitting mean?");
        var meaning = ShippedEngine.Engine.Ask("what does overfitting mean?").Best!.Passage.Id.ToString();
        Assert.Equal(["server/faq#hackathon", meaning], answer.Parts.Select(p => p.Best!.Passage.Id.ToString()));
    }

    [Fact]
    public void An_entry_is_shown_with_its_page_and_its_day()
    {
        var reply = AnswerReplies.For(s_overlay.Ask("When does the Zebrowski study group meet?"), ShippedEngine.Engine.Snapshot).Single();
        Assert.Equal(("When does the Zebrowski study group meet?", "This server's FAQ"), (reply.Title, reply.Breadcrumb));
        Assert.Equal(["Answer of this server, 2026-11-20"], reply.Sources);
    }

    [Fact]
    public void A_small_folder_without_asks_can_carry_entries_too()
    {
        using var folder = new Knowledge.KnowledgeOnDisk();
        var overlay = ServerOverlay.Build(AnswerEngine.Train(folder.Snapshot()), s_entries);
        Assert.Equal("server/faq#hackathon", overlay.Ask("how do i sign up for the hackathon").Best?.Passage.Id.ToString());
        Assert.Equal("faq/baking#stale", overlay.Ask("why does bread go stale").Best?.Passage.Id.ToString());
    }

    [Fact]
    public void Two_hundred_long_entries_are_ready_at_once()
    {
        OverlayEntry[] many = [.. Enumerable.Range(0, 200).Select(i => Entry($"e{i}", $"How does subject {i} of our club work?",
            string.Join(' ', Enumerable.Range(0, 200).Select(w => $"word{(i * 7 + w) % 900}")),
            [.. Enumerable.Range(0, 5).Select(a => $"ask {a} of subject {i}")]))];
        ServerOverlay.Build(ShippedEngine.Engine, many);
        var took = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            ServerOverlay.Build(ShippedEngine.Engine, many);
            return watch.ElapsedMilliseconds;
        });
        Assert.InRange(took, 0, 1500); // below 50 ms by itself; a machine that does other work takes many times as long
    }

    [Fact]
    public void An_id_that_cannot_be_an_address_is_refused() =>
        Assert.Throws<FormatException>(() => ServerOverlay.Build(ShippedEngine.Engine, [Entry("No Good", "What is this?", "Nothing.")]));

    private static OverlayEntry Entry(string id, string question, string answer, params string[] asks) =>
        new(id, question, answer, asks, "Ada", s_day);
}
