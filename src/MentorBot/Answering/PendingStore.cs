using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Answering;

/// <summary>A message that was accepted and is not answered yet. Without its text: Discord has that.</summary>
/// <param name="AttemptedAt">When an answer was last about to be sent: it may have arrived.</param>
public sealed record Pending(
    PostId Question, PlaceId Place, ServerId? Server, PersonId Asker, Way Way, DateTimeOffset AcceptedAt, DateTimeOffset? AttemptedAt);

/// <summary>What the bot has taken on, so that it finishes it after a restart.</summary>
public sealed class PendingStore(Database database) : IPersonalData, IServerData
{
    IReadOnlyList<string> IPersonalData.Tables { get; } = ["pending"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["pending"];

    public string Kept =>
        "Which messages of yours I am about to answer, and in which channel (not what you wrote), until they are answered: a few minutes.";

    /// <returns>False when it was accepted before: Discord sometimes tells the same message twice.</returns>
    public bool Accept(Pending pending) => database.Execute(
        """
        INSERT INTO pending (question_id, channel_id, server_id, asker_id, way, accepted_at, attempted_at)
        VALUES (@question, @place, @server, @asker, @way, @accepted, @attempted)
        ON CONFLICT (question_id) DO NOTHING
        """,
        new
        {
            question = (long)pending.Question.Value,
            place = (long)pending.Place.Value,
            server = (long?)pending.Server?.Value,
            asker = (long)pending.Asker.Value,
            way = pending.Way.ToString(),
            accepted = pending.AcceptedAt.ToUnixTimeMilliseconds(),
            attempted = pending.AttemptedAt?.ToUnixTimeMilliseconds(),
        }) == 1;

    /// <summary>An answer is about to be sent.</summary>
    public void Attempted(PostId question, DateTimeOffset at) => database.Execute(
        "UPDATE pending SET attempted_at = @at WHERE question_id = @id",
        new { id = (long)question.Value, at = at.ToUnixTimeMilliseconds() });

    /// <summary>It was answered, or the reason was said why not.</summary>
    public void Done(PostId question) =>
        database.Execute("DELETE FROM pending WHERE question_id = @id", new { id = (long)question.Value });

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Pending> All() =>
        [.. database.Query<Row>("SELECT * FROM pending ORDER BY accepted_at, question_id").Select(row => row.Pending())];

    public IReadOnlyList<string> List(PersonId person) =>
        [.. database.Query<Row>("SELECT * FROM pending WHERE asker_id = @id ORDER BY accepted_at", new { id = (long)person.Value })
            .Select(row => row.Pending())
            .Select(pending => $"{pending.AcceptedAt:u}: your message {pending.Question} in channel {pending.Place} waits for an answer "
                + $"({pending.Way}{(pending.Server is { } server ? $", server {server}" : "")})")];

    public void Erase(PersonId person) =>
        database.Execute("DELETE FROM pending WHERE asker_id = @id", new { id = (long)person.Value });

    public void Erase(ServerId server) =>
        database.Execute("DELETE FROM pending WHERE server_id = @id", new { id = (long)server.Value });

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public long question_id { get; init; }
        public long channel_id { get; init; }
        public long? server_id { get; init; }
        public long asker_id { get; init; }
        public string way { get; init; } = "";
        public long accepted_at { get; init; }
        public long? attempted_at { get; init; }

        public Pending Pending() => new(
            new PostId((ulong)question_id),
            new PlaceId((ulong)channel_id),
            server_id is { } server ? new ServerId((ulong)server) : null,
            new PersonId((ulong)asker_id),
            Enum.Parse<Way>(way),
            DateTimeOffset.FromUnixTimeMilliseconds(accepted_at),
            attempted_at is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
