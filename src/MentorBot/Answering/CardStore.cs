using System.Text.Json;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Answering;

/// <summary>Cards and the votes on them.</summary>
public sealed class CardStore(Database database, TimeProvider clock) : IPersonalData, IServerData, IForgets
{
    private const int ThousandthsOfOne = 1000;

    /// <summary>Between the route of a link and its values, none of which holds it.</summary>
    private const char Between = '|';

    IReadOnlyList<string> IPersonalData.Tables { get; } = ["cards", "votes"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["cards", "votes"];

    public string Kept =>
        $"Which passages, or which command with which values, answered your questions, in which channel and when (not what you asked), for "
        + $"{Card.Life.Days} days, so that the buttons of an answer work; and your votes on answers.";

    public void Add(Card card) => database.Execute(
        """
        INSERT INTO cards (card_id, server_id, channel_id, asker_id, way, question_id, answer_id, answer_place, decision, passages,
            shown, go, confidence, evidence, knowledge, created_at)
        VALUES (@Id, @Server, @Place, @Asker, @Way, @Question, @Answer, @AnswerPlace, @Decision, @Passages,
            @Shown, @Go, @Confidence, @Evidence, @Knowledge, @At)
        """,
        new
        {
            card.Id,
            Server = (long?)card.Server?.Value,
            Place = (long?)card.Place?.Value,
            Asker = (long)card.Asker.Value,
            Way = card.Way.ToString(),
            Question = (long?)card.Question?.Value,
            Answer = (long?)card.Answer?.Value,
            AnswerPlace = (long?)card.AnswerPlace?.Value,
            Decision = card.Decision.ToString(),
            Passages = string.Join(' ', card.Passages),
            card.Shown,
            Go = card.Go is { } go ? string.Join(Between, go.Values.Prepend(go.Route)) : null,
            Confidence = (int)MathF.Round(card.Confidence * ThousandthsOfOne),
            Evidence = JsonSerializer.Serialize(card.Evidence),
            card.Knowledge,
            At = card.At.ToUnixTimeMilliseconds(),
        });

    /// <summary>Null when it has been forgotten.</summary>
    public Card? Find(string id) => One("card_id = @id", new { id });

    /// <summary>The newest that answers this message.</summary>
    public Card? ByQuestion(PostId question) => One("question_id = @id AND removed = 0", new { id = (long)question.Value });

    /// <inheritdoc cref="ByQuestion(PostId)"/>
    /// <param name="way">Of the answers that came this way.</param>
    public Card? ByQuestion(PostId question, Way way) =>
        One("question_id = @id AND removed = 0 AND way = @way", new { id = (long)question.Value, way = way.ToString() });

    public Card? ByAnswer(PostId answer) => One("answer_id = @id", new { id = (long)answer.Value });

    /// <summary>What the bot said unasked in a channel since then, newest first.</summary>
    public IReadOnlyList<Card> Unasked(PlaceId channel, DateTimeOffset since) => Some(
        "channel_id = @id AND way = 'Unasked' AND created_at >= @since",
        new { id = (long)channel.Value, since = since.ToUnixTimeMilliseconds() });

    /// <summary>Unasked answers that were about to be said and are not known to have been, oldest first.</summary>
    public IReadOnlyList<Card> Unsent() =>
        [.. Some("way = 'Unasked' AND answer_id IS NULL AND removed = 0", new { }).OrderBy(card => card.At)];

    /// <param name="place">Where the answer stands, where that was not known before.</param>
    public void Posted(string card, PostId answer, PlaceId? place = null) => database.Execute(
        "UPDATE cards SET answer_id = @answer, answer_place = COALESCE(@place, answer_place) WHERE card_id = @card",
        new { card, answer = (long)answer.Value, place = (long?)place?.Value });

    public void Remove(string card) => database.Execute("UPDATE cards SET removed = 1 WHERE card_id = @card", new { card });

    /// <summary>As <see cref="Remove"/>, but by the bot itself: it says nothing about how good the answer was.</summary>
    public void Withdraw(string card) =>
        database.Execute("UPDATE cards SET removed = 1, withdrawn = 1 WHERE card_id = @card", new { card });

    /// <summary>
    /// A message was edited or deleted: answers to it that came in one of these ways have to follow, after a crash too.
    /// </summary>
    /// <returns>Whether there are any.</returns>
    public bool FallBehind(PostId question, params IReadOnlyList<Way> ways) => database.Execute(
        "UPDATE cards SET behind = 1 WHERE question_id = @id AND removed = 0 AND way IN @ways",
        new { id = (long)question.Value, ways = Names(ways) }) > 0;

    /// <summary>Answers that have to follow their question, oldest first.</summary>
    public IReadOnlyList<Card> Behind(params IReadOnlyList<Way> ways) =>
    [
        .. Some("behind = 1 AND removed = 0 AND answer_id IS NOT NULL AND way IN @ways", new { ways = Names(ways) })
            .OrderBy(card => card.At),
    ];

    /// <summary>The answer is right for what the question says now.</summary>
    public void CaughtUp(string card) => database.Execute("UPDATE cards SET behind = 0 WHERE card_id = @card", new { card });

    /// <summary>One card, or none, stands for the answer to a message from now on; those before it are withdrawn.</summary>
    public void Supersede(Card before, Card? by) => database.Execute(
        "UPDATE cards SET removed = 1, withdrawn = 1 WHERE question_id = @question AND way = @way AND removed = 0 AND card_id <> @by",
        new { question = (long?)before.Question?.Value, way = before.Way.ToString(), by = by?.Id ?? "" });

    /// <summary>A human is about to be called for this question; false if that was begun before.</summary>
    public bool CallHelper(string card) =>
        database.Execute("UPDATE cards SET helper_called = 2 WHERE card_id = @card AND helper_called = 0", new { card }) == 1;

    /// <summary>The call stands in the channel: it is made at most once.</summary>
    public void HelperCalled(string card) => database.Execute("UPDATE cards SET helper_called = 1 WHERE card_id = @card", new { card });

    /// <summary>One vote for each person; the same again takes it back.</summary>
    /// <returns>What stood before and what stands now; null: no vote.</returns>
    public (bool? Before, bool? Now) Vote(string card, PersonId person, bool helpful)
    {
        var key = new { card, person = (long)person.Value, helpful = helpful ? 1 : 0, at = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        var stood = database.First<long?>("SELECT helpful FROM votes WHERE card_id = @card AND person_id = @person", key);
        bool? before = stood is null ? null : stood != 0;
        if (before == helpful)
        {
            database.Execute("DELETE FROM votes WHERE card_id = @card AND person_id = @person", key);
            return (before, null);
        }
        database.Execute(
            """
            INSERT INTO votes (card_id, person_id, helpful, voted_at) VALUES (@card, @person, @helpful, @at)
            ON CONFLICT (card_id, person_id) DO UPDATE SET helpful = excluded.helpful, voted_at = excluded.voted_at
            """, key);
        return (before, helpful);
    }

    public (int Helpful, int NotHelpful) Votes(string card)
    {
        var votes = database.Query<long>("SELECT helpful FROM votes WHERE card_id = @card", new { card });
        return (votes.Count(vote => vote != 0), votes.Count(vote => vote == 0));
    }

    public void Forget(DateTimeOffset now) => ForgetBefore(now - Card.Life);

    public void ForgetBefore(DateTimeOffset time)
    {
        var before = new { time = time.ToUnixTimeMilliseconds() };
        database.Execute("DELETE FROM votes WHERE card_id IN (SELECT card_id FROM cards WHERE created_at < @time)", before);
        database.Execute("DELETE FROM cards WHERE created_at < @time", before);
    }

    public IReadOnlyList<string> List(PersonId person)
    {
        var id = new { id = (long)person.Value };
        var cards = Some("asker_id = @id", id).Select(card =>
            $"{card.At:u}: an answer from {From(card)} ({card.Way}, {card.Decision}"
            + (card.Place is { } place ? $", channel {place}" : "")
            + (card.Question is { } question ? $", message {question}" : "") + (card.Answer is { } answer ? $", answer {answer}" : "")
            + $", score {card.Confidence:0.00}; {string.Join("; ", card.Evidence)})");
        var votes = database.Query<(string Card, long Helpful, long At)>(
                "SELECT card_id, helpful, voted_at FROM votes WHERE person_id = @id ORDER BY voted_at", id)
            .Select(vote => $"{DateTimeOffset.FromUnixTimeMilliseconds(vote.At):u}: your vote on the answer {vote.Card}: "
                + (vote.Helpful != 0 ? "helpful" : "not helpful"));
        return [.. cards, .. votes];
    }

    public void Erase(PersonId person)
    {
        var id = new { id = (long)person.Value };
        database.Execute("DELETE FROM votes WHERE person_id = @id", id);
        database.Execute("DELETE FROM votes WHERE card_id IN (SELECT card_id FROM cards WHERE asker_id = @id)", id);
        database.Execute("DELETE FROM cards WHERE asker_id = @id", id);
    }

    public void Erase(ServerId server)
    {
        var id = new { id = (long)server.Value };
        database.Execute("DELETE FROM votes WHERE card_id IN (SELECT card_id FROM cards WHERE server_id = @id)", id);
        database.Execute("DELETE FROM cards WHERE server_id = @id", id);
    }

    private static string[] Names(IEnumerable<Way> ways) => [.. ways.Select(way => way.ToString())];

    private static string From(Card card) => card.Go is { } go
        ? string.Join(' ', go.Values.Prepend($"/{go.Route}"))
        : string.Join(", ", card.Passages.Take(card.Shown));

    private Card? One(string where, object values) => Some(where, values).FirstOrDefault();

    private List<Card> Some(string where, object values) =>
        [.. database.Query<Row>($"SELECT * FROM cards WHERE {where} ORDER BY created_at DESC", values).Select(row => row.Card())];

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public string card_id { get; init; } = "";
        public long? server_id { get; init; }
        public long? channel_id { get; init; }
        public long asker_id { get; init; }
        public string way { get; init; } = "";
        public long? question_id { get; init; }
        public long? answer_id { get; init; }
        public long? answer_place { get; init; }
        public string decision { get; init; } = "";
        public string passages { get; init; } = "";
        public long shown { get; init; }
        public string? go { get; init; }
        public long confidence { get; init; }
        public string evidence { get; init; } = "[]";
        public string knowledge { get; init; } = "";
        public long helper_called { get; init; }
        public long removed { get; init; }
        public long withdrawn { get; init; }
        public long created_at { get; init; }

        public Card Card() => new()
        {
            Id = card_id,
            Server = server_id is { } server ? new ServerId((ulong)server) : null,
            Place = channel_id is { } place ? new PlaceId((ulong)place) : null,
            Asker = new PersonId((ulong)asker_id),
            Way = Enum.Parse<Way>(way),
            Question = question_id is { } question ? new PostId((ulong)question) : null,
            Answer = answer_id is { } answer ? new PostId((ulong)answer) : null,
            AnswerPlace = answer_place is { } at ? new PlaceId((ulong)at) : null,
            Decision = Enum.Parse<Decision>(decision),
            Passages = passages.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Shown = (int)shown,
            Go = go?.Split(Between) is [var route, .. var values] ? new Go(route, values) : null,
            Confidence = (float)confidence / ThousandthsOfOne,
            Evidence = JsonSerializer.Deserialize<string[]>(evidence) ?? [],
            Knowledge = knowledge,
            HelperCalled = helper_called == 1,
            Removed = removed != 0,
            Withdrawn = withdrawn != 0,
            At = DateTimeOffset.FromUnixTimeMilliseconds(created_at),
        };
    }
}
