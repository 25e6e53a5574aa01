namespace MentorBot.Discord.Rest.Errors;

/// <summary>The numbers of Discord's errors that a bot acts upon.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</remarks>
public static class DiscordErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int OpeningDirectMessagesTooFast = 40003;
    public const int AlreadyCrossposted = 40033;
    public const int AlreadyAcknowledged = 40060;
    public const int TagRequired = 40067;
    public const int MissingAccess = 50001;
    public const int EmptyMessage = 50006;
    public const int CannotMessageUser = 50007;
    public const int MissingPermission = 50013;
    public const int SystemMessage = 50021;
    public const int WrongChannelKind = 50024;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
    public const int ThreadArchived = 50083;
    public const int NoMutualGuild = 50278;
    public const int ReplyNeedsHistory = 160002;
    public const int ThreadExists = 160004;
    public const int ThreadLocked = 160005;
    public const int TooManyThreads = 160006;
}
