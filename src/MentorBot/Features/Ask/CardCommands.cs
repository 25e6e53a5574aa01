using System.Collections.Concurrent;
using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Ask;

/// <summary>What one can do with an answer: vote, remove, share, call a human.</summary>
public sealed class CardCommands(
    Mentor mentor, AnswerCards cards, CardStore store, PlainQuestions plain, ServerStore servers, WeekCounts counts, IPosts posts,
    TimeProvider clock) : IRoutes
{
    /// <summary>So long a call for help may be on its way to Discord.</summary>
    private static readonly TimeSpan s_onItsWay = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _calling = new();

    public IReadOnlyList<Route> Routes =>
    [
        new() { Name = Links.Vote, Parameters = ["card", "vote"], Run = (call, _) => Task.FromResult(Vote(call)) },
        new() { Name = Links.Bin, Parameters = ["card"], First = First.Update, Run = (call, _) => Task.FromResult(Remove(call)) },
        new()
        {
            Name = Links.Share,
            Parameters = ["passages", "version"],
            First = First.Public,
            Run = (call, _) => Task.FromResult(Share(call)),
        },
        new() { Name = Links.ShareCard, Parameters = ["card"], First = First.Public, Run = ShareCardAsync },
        new() { Name = Links.Human, Parameters = ["card"], First = First.Public, Run = AskHumanAsync },
    ];

    private Outcome Vote(Call call)
    {
        if (store.Find(call["card"]) is not { } card)
            return Forgotten();
        var helpful = call["vote"] == "yes";
        var (before, now) = store.Vote(card.Id, call.Who, helpful);
        Count(before, -1);
        Count(now, 1);
        return new Outcome.Refuse(now switch
        {
            true => "Thank you! Press it again to take it back.",
            false => "Thank you, I count that as not helpful. Press it again to take it back.",
            null => "Your vote is taken back.",
        });

        void Count(bool? vote, int amount)
        {
            if (vote is { } given)
                counts.Add(card.Server, given ? WeekCounts.Helpful : WeekCounts.NotHelpful, amount);
        }
    }

    private Outcome Remove(Call call)
    {
        if (call.On is not { ByBot: true } message)
            return new Outcome.Refuse("I can only remove my own answers.");
        var card = store.Find(call["card"]);
        // The id of a button may be anybody's making: it must be the card of the very message that was pressed on.
        var isAskers = card is not null && card.Asker == call.Who && (card.Answer is null || card.Answer == message.Id);
        if (!isAskers && !call.Has(Rights.Moderator))
            return new Outcome.Refuse("Only who asked, or a moderator, can remove this.");
        if (card is not null)
            store.Remove(card.Id);
        return new Outcome.Remove();
    }

    private Outcome Share(Call call)
    {
        if (call["version"] != mentor.Engine.Snapshot.Version)
            return new Outcome.Refuse("My knowledge has changed since that answer. Ask again, and share the new one.");
        var passages = call["passages"].Split(' ').Select(id => mentor.Find(id, call.Server)).OfType<Passage>().ToList();
        if (passages.Count == 0)
            return new Outcome.Refuse("That answer is not there any more. Ask again, and share the new one.");
        var replies = passages.Select(passage => cards.Topic(passage, reader: null) with { Buttons = [] }).ToList();
        return new Outcome.Show(replies[0] with { Parts = replies[1..], Note = Shared(call) });
    }

    /// <summary>What a feature answered with, made anew: figures may have changed since.</summary>
    private async Task<Outcome> ShareCardAsync(Call call, CancellationToken cancel)
    {
        if (store.Find(call["card"]) is not { Go: { } go } card)
            return Forgotten();
        if (card.Asker != call.Who)
            return new Outcome.Refuse("Only who asked can share this answer.");
        return plain.Leads(go) && await plain.RunAsync(go, call, cancel) is { } reply
            ? new Outcome.Show(reply with { Buttons = [], Menus = [], Note = Shared(call) })
            : new Outcome.Refuse("That answer is not there any more. Ask again, and share the new one.");
    }

    private static string Shared(Call call) => $"Shared by <@{call.Who}>";

    private async Task<Outcome> AskHumanAsync(Call call, CancellationToken cancel)
    {
        if (call is not { Server: { } server, Place: { } place } || servers.Of(server).HelperRole is not { } helpers)
            return new Outcome.Refuse("This server has no helper role. Its admins can choose one in `/mentor setup`.");
        if (store.Find(call["card"]) is not { } card)
            return Forgotten();
        if (card.Asker != call.Who && !call.Has(Rights.Moderator))
            return new Outcome.Refuse("Only who asked can call a human for this question.");
        var line = $"<@&{helpers}> <@{card.Asker}> has a question that I could not answer. Could somebody help?";
        if (!card.HelperCalled && IsOnItsWay(card))
            return new Outcome.Refuse("I am calling a human just now. If no call appears here, press it again in a minute.");
        if (card.HelperCalled || await WasCalledAsync(card, place, line, cancel))
            return new Outcome.Refuse("A human has been called for this question already.");
        return new Outcome.Show(new Reply { Title = "", Text = line, Notifies = new Notified([], [helpers]) })
        {
            Shown = () => Called(card),
        };
    }

    /// <summary>Two presses at once call once.</summary>
    private bool IsOnItsWay(Card card)
    {
        var now = clock.GetUtcNow();
        if (_calling.TryAdd(card.Id, now))
            return false;
        return !_calling.TryGetValue(card.Id, out var begun) || now - begun < s_onItsWay || !_calling.TryUpdate(card.Id, now, begun);
    }

    /// <summary>A call that was begun, and whose end nobody knows, is looked for in the channel.</summary>
    private async Task<bool> WasCalledAsync(Card card, PlaceId place, string line, CancellationToken cancel)
    {
        if (store.CallHelper(card.Id) || !await posts.HasSaidAsync(place, line, card.At, cancel))
            return false;
        Called(card);
        return true;
    }

    private void Called(Card card)
    {
        store.HelperCalled(card.Id);
        _calling.TryRemove(card.Id, out _);
    }

    private static Outcome.Refuse Forgotten() =>
        new($"This answer is more than {Card.Life.Days} days old, and I have forgotten it. Ask again, and I will look anew.");
}
