using MentorBot.Discord;
using MentorBot.Discord.Interactions;
using MentorBot.Storage;

namespace MentorBot.Chat.Desks;

/// <summary>Interactions that show "is thinking": kept until they are answered, so that a crash leaves none of them thinking.</summary>
internal sealed class DeferredStore(Database database, TimeProvider clock) : IForgets
{
    /// <summary>So long Discord takes an answer. https://discord.com/developers/docs/interactions/receiving-and-responding</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(15);

    public void Add(InteractionHandle interaction) => database.Execute(
        """
        INSERT INTO deferred (interaction_id, application_id, token, deferred_at) VALUES (@id, @application, @token, @at)
        ON CONFLICT (interaction_id) DO NOTHING
        """,
        new
        {
            id = (long)interaction.Id.Value,
            application = (long)interaction.ApplicationId.Value,
            token = interaction.Token.Reveal(),
            at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        });

    public void Done(InteractionHandle interaction) =>
        database.Execute("DELETE FROM deferred WHERE interaction_id = @id", new { id = (long)interaction.Id.Value });

    /// <summary>Those that an earlier run of the program left behind and that can still be answered.</summary>
    public IReadOnlyList<InteractionHandle> Left()
    {
        Forget(clock.GetUtcNow());
        return [.. database.Query<(long Id, long Application, string Token)>("SELECT interaction_id, application_id, token FROM deferred")
            .Select(row => new InteractionHandle(
                new Snowflake((ulong)row.Id), new Snowflake((ulong)row.Application), new InteractionToken(row.Token)))];
    }

    public void Forget(DateTimeOffset now) => database.Execute(
        "DELETE FROM deferred WHERE deferred_at < @time", new { time = (now - s_life).ToUnixTimeMilliseconds() });
}
