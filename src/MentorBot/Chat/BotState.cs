using MentorBot.Answering;
using MentorBot.Discord;
using MentorBot.Discord.Gateway;
using MentorBot.Knowledge;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Chat;

/// <summary>The running bot, for its doctor.</summary>
internal sealed class BotState(
    IDiscordConnection discord, BotIdentity identity, CommandState commands, LiveKnowledge knowledge, Database database,
    PendingStore pending)
    : IBotState
{
    public BotSight See()
    {
        var waiting = pending.All();
        return new()
        {
            Shards = discord.Shards.Count,
            ConnectedShards = discord.Shards.Count(shard => shard.State == ShardState.Online),
            MessageContent = identity.ReadsMessages,
            ApplicationId = identity.ApplicationId?.Value,
            CommandsRegisteredAt = commands.At,
            Commands = commands.Count,
            KnowledgeVersion = knowledge.Engine.Snapshot.Version,
            KnowledgeProblem = knowledge.Problems.Count > 0 ? knowledge.Problems[0].ToString() : null,
            ClockSkew = identity.ClockSkew,
            StorageFile = database.File,
            StorageFree = FreeSpace.Of(database.File),
            Pending = [new("questions to answer", waiting.Count, waiting.Count > 0 ? waiting.Min(one => one.AcceptedAt) : null)],
        };
    }
}
