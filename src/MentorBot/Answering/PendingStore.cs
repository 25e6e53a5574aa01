using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Answering;

public sealed record Pending(
    PostId Question, PlaceId Place, ServerId? Server, PersonId Asker, Way Way, DateTimeOffset AcceptedAt, DateTimeOffset? AttemptedAt);

public sealed class PendingStore(Database database)
{
    public void Accept(Pending item) => database.Execute(
        "INSERT INTO pending (question_id, channel_id, server_id, asker_id, way, accepted_at) VALUES (@q, @c, @s, @a, @w, @t) ON CONFLICT DO NOTHING",
        new { q = (long)item.Question.Value, c = (long)item.Place.Value, s = (long?)item.Server?.Value, a = (long)item.Asker.Value,
            w = item.Way.ToString(), t = item.AcceptedAt.ToUnixTimeMilliseconds() });

    public void Attempted(PostId question, DateTimeOffset at) => database.Execute(
        "UPDATE pending SET attempted_at = @t WHERE question_id = @q", new { q = (long)question.Value, t = at.ToUnixTimeMilliseconds() });

    public void Done(PostId question) => database.Execute("DELETE FROM pending WHERE question_id = @q", new { q = (long)question.Value });

    public IReadOnlyList<Pending> All() =>
        [.. database.Query<(long Q, long C, long? S, long A, string W, long T, long? At)>(
            "SELECT question_id, channel_id, server_id, asker_id, way, accepted_at, attempted_at FROM pending ORDER BY accepted_at")
            .Select(r => new Pending(new((ulong)r.Q), new((ulong)r.C), r.S is { } s ? new ServerId((ulong)s) : null, new((ulong)r.A),
                Enum.Parse<Way>(r.W), DateTimeOffset.FromUnixTimeMilliseconds(r.T),
                r.At is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null))];
}
