using System.Collections.Concurrent;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Listen;

/// <summary>Says, changes and takes back what nobody asked for, and remembers it.</summary>
/// <remarks>
/// The card is kept before Discord is called: a process that is killed in between leaves a card without a message, which the next start
/// finishes, and never an answer that nobody can vote on. What was begun is finished when the host stops, so nothing here is cancelled.
/// </remarks>
public sealed class UnaskedAnswers(
    Mentor mentor, AnswerCards answers, CardStore cards, ServerStore servers, WeekCounts counts, IPosts posts, IStaffLog staff,
    TimeProvider clock)
{
    private const int LongestName = 80;
    private const int LookedBack = 50;

    /// <summary>A question that waited longer for the program to come back has found its answer elsewhere.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<PlaceId, DateTime> _noted = new();

    public History HistoryOf(PlaceId channel) => new(cards.Unasked(channel, clock.GetUtcNow() - History.Reach), IsVotedDown);

    public async Task SayAsync(Heard question, ChannelMode mode, Answer answer)
    {
        var card = NewCard(question, answer) with { AnswerPlace = question.Post.Place };
        cards.Add(card);
        await SayAsync(question, mode, answer, card);
    }

    private async Task SayAsync(Heard question, ChannelMode mode, Answer answer, Card card)
    {
        try
        {
            var (place, post) = await SendAsync(question, mode, answer, card);
            cards.Posted(card.Id, post, place);
            counts.Add(question.Server, WeekCounts.Unasked);
        }
        catch (PostRefusedException refusal)
        {
            cards.Withdraw(card.Id);
            await NoteAsync(question, refusal);
        }
    }

    /// <summary>
    /// What was being said when the program died is finished where the question is still fresh, else given up; what was to follow a
    /// question that changed, follows.
    /// </summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        await FinishSayingAsync(cancel);
        foreach (var card in cards.Behind(Way.Unasked))
        {
            try
            {
                if (await QuestionOfAsync(card, cancel) is { } post)
                    await FollowAsync(new Heard(post, card.Server) { Channel = card.Place ?? post.Place }, card);
                else
                    await TakeBackAsync(card);
            }
            catch (PostRefusedException)
            {
                cards.Supersede(card, null); // out of reach, so it stays as it is
            }
        }
    }

    /// <summary>A question stands where its answer does, or in the channel of the thread that was opened for the answer.</summary>
    private async Task<Post?> QuestionOfAsync(Card card, CancellationToken cancel)
    {
        foreach (var place in new[] { card.AnswerPlace, card.Place }.OfType<PlaceId>())
        {
            if (await posts.FindAsync(place, card.Question!.Value, cancel) is { } post)
                return post;
        }
        return null;
    }

    private async Task FinishSayingAsync(CancellationToken cancel)
    {
        foreach (var card in cards.Unsent())
        {
            try
            {
                if (!await IsSentAsync(card, cancel) && !await SayAgainAsync(card, cancel))
                    cards.Withdraw(card.Id);
            }
            catch (PostRefusedException)
            {
                cards.Withdraw(card.Id); // it cannot be known whether it stands there: nothing is said a second time
            }
        }
    }

    private async Task<bool> IsSentAsync(Card card, CancellationToken cancel)
    {
        if (card is not { AnswerPlace: { } place, Question: { } question })
            return false;
        // The thread on a message has the message's id.
        var thread = new PlaceId(question.Value);
        var (where, found) = (place, await posts.FindOwnReplyAsync(place, question, cancel));
        if (found is null && place != thread)
            (where, found) = (thread, await posts.FindOwnInThreadAsync(thread, cancel));
        if (found is { } post)
            cards.Posted(card.Id, post, where);
        return found is not null;
    }

    private async Task<bool> SayAgainAsync(Card card, CancellationToken cancel)
    {
        if (clock.GetUtcNow() - card.At > s_fresh || card is not { AnswerPlace: { } place, Question: { } question, Place: { } channel }
            || servers.OpenedChannel(channel) is not { } settings
            || await posts.FindAsync(place, question, cancel) is not { Text.Length: > 0 } post)
            return false;
        // The first message of a forum's post has the id of the post.
        var isPost = place.Value == question.Value;
        var heard = new Heard(post, card.Server) { Channel = channel, InThread = isPost, OpensPost = isPost };
        var since = (await posts.LastAsync(place, LookedBack, cancel)).Where(other => !other.ByBot).Select(Remark.Of);
        var answer = mentor.Ask(post.Text, null, card.Server);
        if (!answer.Ambient || Manners.OnTurn(heard, settings, since, clock.GetUtcNow()) is not null)
            return false;
        await SayAsync(heard, settings.Mode, answer, card);
        return true;
    }

    /// <summary>Its question was edited or deleted: that is remembered until the answer has followed.</summary>
    public void FallBehind(PostId question) => cards.FallBehind(question, Way.Unasked);

    /// <summary>The opened channel in which that question was answered, or that answer given; null for all other messages.</summary>
    public PlaceId? ChannelOf(PostId post) =>
        (cards.ByQuestion(post, Way.Unasked) ?? (cards.ByAnswer(post) is { Way: Way.Unasked } card ? card : null))?.Place;

    /// <summary>The question is another now: its answer follows, where there is one.</summary>
    public Task FollowAsync(Heard question) =>
        cards.ByQuestion(question.Post.Id, Way.Unasked) is { } card ? FollowAsync(question, card) : Task.CompletedTask;

    private async Task FollowAsync(Heard question, Card old)
    {
        if (old.Answer is not { } post)
            return;
        var answer = mentor.Ask(question.Post.Text, null, question.Server);
        if (!answer.Reading.IsQuestion)
            await TakeBackAsync(old);
        else if (answer.Ambient && !old.Passages.Take(old.Shown).SequenceEqual(Manners.Shown(answer)))
            await ChangeAsync(question, answer, old, post);
        else
            cards.CaughtUp(old.Id);
    }

    /// <summary>Messages were deleted: a question takes its answer with it, and an answer that a person deleted was not welcome.</summary>
    public async Task DeletedAsync(PostId deleted)
    {
        if (cards.ByQuestion(deleted, Way.Unasked) is { } answered)
            await TakeBackAsync(answered);
        if (cards.ByAnswer(deleted) is { Way: Way.Unasked, Removed: false } unwelcome)
            cards.Remove(unwelcome.Id);
    }

    private async Task ChangeAsync(Heard question, Answer answer, Card old, PostId post)
    {
        var card = NewCard(question, answer) with { Place = old.Place, Answer = post, AnswerPlace = old.AnswerPlace };
        cards.Add(card);
        try
        {
            await posts.EditAsync(old.AnswerPlace ?? question.Post.Place, post, Reply(answer, card), CancellationToken.None);
            cards.Supersede(old, card);
        }
        catch (PostRefusedException refusal)
        {
            cards.Withdraw(card.Id);
            cards.CaughtUp(old.Id);
            await NoteAsync(question, refusal);
        }
    }

    private async Task TakeBackAsync(Card card)
    {
        if (card is { Answer: { } post, AnswerPlace: { } place })
        {
            await posts.DeleteAsync(place, post, CancellationToken.None);
            // A thread that was opened for the question alone would stay behind empty.
            if (card.Place != place && card.Question is { } question && place.Value == question.Value)
                await posts.CloseThreadAsync(place, CancellationToken.None);
        }
        cards.Supersede(card, null);
    }

    private async Task<(PlaceId Place, PostId Post)> SendAsync(Heard question, ChannelMode mode, Answer answer, Card card)
    {
        var (place, id, job) = (question.Post.Place, question.Post.Id, $"unasked-{question.Post.Id}");
        if (mode != ChannelMode.Threads)
            return (place, await posts.ReplyAsync(place, id, Reply(answer, card), job, notify: false, CancellationToken.None));
        var thread = await posts.StartThreadAsync(place, id, Name(answer), CancellationToken.None);
        return (thread, await posts.SendAsync(thread, Reply(answer, card), job, CancellationToken.None));
    }

    private Card NewCard(Heard question, Answer answer) =>
        answers.NewCard(answer, question.Post.Author, Way.Unasked, question.Server, question.Channel, question.Post.Id);

    private Reply Reply(Answer answer, Card card) => answers.Of(answer, card, card.Server is { } server ? servers.Of(server) : null);

    private bool IsVotedDown(Card card) => cards.Votes(card.Id) is var (helpful, notHelpful) && notHelpful > helpful;

    /// <summary>Once a day for a channel: a missing right would otherwise fill the log.</summary>
    private async Task NoteAsync(Heard question, PostRefusedException refusal)
    {
        var today = clock.GetUtcNow().UtcDateTime.Date;
        if (question.Server is not { } server || _noted.GetValueOrDefault(question.Channel) == today)
            return;
        _noted[question.Channel] = today;
        await staff.NoteAsync(
            server, $"I had an answer in <#{question.Channel}>, but Discord did not let me post it. {refusal.Message}",
            CancellationToken.None);
    }

    private static string Name(Answer answer)
    {
        var title = answer.Best!.Passage.Title;
        return title.Length <= LongestName ? title : title[..(LongestName - 1)].TrimEnd() + "…";
    }
}
