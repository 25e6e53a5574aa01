using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Answering;

/// <summary>From an answer to the card that is shown, with what one can do with it.</summary>
public sealed class AnswerCards(
    Mentor mentor, IEnumerable<IRoadmapTips> tips, IEnumerable<IOffersTerms> glossaries, TimeProvider clock)
{
    private const int MostParts = 3;
    private const int PartLength = 900;
    private const int WordsShown = 8;
    private const int TermsShown = 2;
    private const int ChoicesInRow = 5;

    public Card NewCard(Answer answer, PersonId asker, Way way, ServerId? server, PlaceId? place, PostId? question) => new()
    {
        Id = NewIds.Next(),
        Server = server,
        Place = place,
        Asker = asker,
        Way = way,
        Question = question,
        Decision = answer.Decision,
        Passages = [.. answer.Passages.Select(ranked => ranked.Passage.Id.ToString())],
        Shown = Math.Max(1, Math.Min(MostParts, answer.Parts.Count)),
        Confidence = answer.Confidence,
        Evidence = Evidence(answer),
        Knowledge = mentor.Engine.Snapshot.Version,
        At = clock.GetUtcNow(),
    };

    /// <param name="settings">Of the server; null elsewhere.</param>
    public Reply Of(Answer answer, Card card, ServerSettings? settings)
    {
        var replies = AnswerReplies.For(answer, mentor.Engine.Snapshot);
        if (answer.Special != Special.None)
            return new Reply { Title = "", Text = replies[0].Text };
        if (answer.Decision == Decision.Answered)
        {
            var reply = Explained(Together(replies), card);
            return Tipped(reply, answer.Best!.Passage, ReaderOf(card)) with { Buttons = Actions(card) };
        }
        return replies[0] with { Title = "", Choices = AnswerReplies.Nearest(answer), Buttons = Helps(card, settings) };
    }

    /// <summary>What a feature answers with; what is about the asker alone is not offered to be shared.</summary>
    public Reply Of(Reply reply, Card card, PlainLink link) => reply with
    {
        Buttons = [.. reply.Buttons, .. Votes(card), .. link.Personal && IsPrivate(card) ? [] : new[] { Last(card) }],
    };

    /// <summary>A passage that was chosen, not asked for.</summary>
    /// <param name="reader">The only one who reads it; null where others do too.</param>
    public Reply Topic(Passage passage, PersonId? reader) =>
        Tipped(AnswerReplies.Of(passage, mentor.Engine.Snapshot), passage, reader) with { Buttons = [Share([passage.Id.ToString()])] };

    /// <summary>Posts what only one person sees for everybody: the ids say what, and of which knowledge.</summary>
    public Choice Share(IReadOnlyList<string> passages) =>
        new(new Go(Links.Share, string.Join(' ', passages), mentor.Engine.Snapshot.Version), "Share here");

    private static PersonId? ReaderOf(Card card) =>
        card.Way is Way.Slash or Way.Menu or Way.FollowUp or Way.Direct ? card.Asker : null;

    /// <summary>Several answers in one message have no room for a next step.</summary>
    private Reply Tipped(Reply reply, Passage passage, PersonId? reader) => reply.Parts.Count > 0
        ? reply
        : reply with { Next = tips.Select(tip => tip.For(passage, reader)).FirstOrDefault(tip => tip is not null) ?? reply.Next };

    private static Reply Together(IReadOnlyList<Reply> replies)
    {
        if (replies.Count == 1)
            return replies[0];
        var parts = replies.Take(MostParts)
            .Select(reply => reply with { Text = Shortened(reply.Text), Next = null, Choices = [] }).ToList();
        return parts[0] with { Parts = parts[1..], Choices = [.. replies.Take(MostParts).SelectMany(reply => reply.Choices.Take(1))] };
    }

    /// <summary>With terms that stand in the answer, as many as go into the row of what one may go on with.</summary>
    private Reply Explained(Reply reply, Card card)
    {
        var text = string.Join('\n', reply.Parts.Prepend(reply).Select(part => part.Text));
        var offered = reply.Choices.Where(choice => choice.Go.Route == AnswerReplies.TopicRoute).Select(choice => choice.Go.Values[0]);
        var known = card.Passages.Take(card.Shown).Concat(offered).Select(PassageId.Parse).ToHashSet();
        var terms = glossaries.SelectMany(glossary => glossary.In(text, known));
        return reply with
        {
            Choices = [.. reply.Choices, .. terms.Take(Math.Min(TermsShown, ChoicesInRow - reply.Choices.Count))],
        };
    }

    private List<Choice> Actions(Card card) =>
    [
        new(new Go(Links.More, card.Id), "More from the guide"),
        new(new Go(Links.Follow, card.Id), "Follow up"),
        new(new Go(Links.Why, card.Id), "Why this?"),
        .. Votes(card),
        Last(card),
    ];

    private static IEnumerable<Choice> Votes(Card card) =>
        [new(new Go(Links.Vote, card.Id, "yes"), "Helpful"), new(new Go(Links.Vote, card.Id, "no"), "Not helpful")];

    private static bool IsPrivate(Card card) => card.Way is Way.Slash or Way.Menu or Way.FollowUp;

    /// <summary>What only one person sees can be shared; what stays in a channel can be removed.</summary>
    private Choice Last(Card card) =>
        !IsPrivate(card) ? new(new Go(Links.Bin, card.Id), "Remove")
        : card.Go is null ? Share(Fitting(card))
        : new(new Go(Links.ShareCard, card.Id), "Share here");

    /// <summary>What helps somebody whose question could not be answered.</summary>
    private static List<Choice> Helps(Card card, ServerSettings? settings)
    {
        var helps = new List<Choice>();
        if (settings is { Gaps: true })
            helps.Add(new(new Go(Links.TellMe, card.Id), "Tell me when it's covered"));
        if (settings is { HelperRole: not null })
            helps.Add(new(new Go(Links.Human, card.Id), "Ask a human"));
        if (card.Way is Way.Mention or Way.Direct or Way.Unasked)
            helps.Add(new(new Go(Links.Bin, card.Id), "Remove"));
        return helps;
    }

    /// <summary>As many of the shown passages as the id of a button can name.</summary>
    private static List<string> Fitting(Card card)
    {
        const int room = 72;
        var fitting = new List<string>();
        foreach (var passage in card.Passages.Take(card.Shown))
        {
            if (fitting.Sum(id => id.Length + 1) + passage.Length <= room)
                fitting.Add(passage);
        }
        return fitting;
    }

    private static List<string> Evidence(Answer answer)
    {
        var lines = new List<string>();
        if (answer.Why is not { } why)
            return lines;
        if (why.Matched.Count > 0)
        {
            lines.Add("Words found in it: "
                + string.Join(", ", why.Matched.OrderByDescending(match => match.Score).Take(WordsShown).Select(match => match.Term)));
        }
        if (why.NearestAsk is { } ask)
            lines.Add($"Most like a question I know: \"{ask}\" ({Percent(why.NearestLikeness)})");
        lines.Add($"Explained by its section: {Percent(why.Coverage)}");
        if (why.RunnerUp is { } next)
            lines.Add($"Runner-up: {next.Passage.Title} ({Percent(next.Score)})");
        if (why.FollowedUp)
            lines.Add("The question before it was taken into account.");
        return lines;
    }

    public static string Percent(float share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>At the end of a paragraph or sentence, with the bold sentence kept whole.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= PartLength)
            return text;
        var cut = text[..PartLength];
        var end = Math.Max(cut.LastIndexOf('\n'), cut.LastIndexOf(". ", StringComparison.Ordinal) + 1);
        cut = cut[..(end > PartLength / 3 ? end : PartLength - 1)].TrimEnd();
        // A bold mark that was opened and not closed would run on.
        return cut + (cut.Split("**").Length % 2 == 0 ? "** …" : " …");
    }
}
