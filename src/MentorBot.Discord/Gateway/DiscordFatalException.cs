namespace MentorBot.Discord.Gateway;

/// <summary>Discord will not let the bot in, however often it tries. The message says what a person has to change.</summary>
public sealed class DiscordFatalException(string message, int? closeCode = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The gateway's close code (https://discord.com/developers/docs/topics/opcodes-and-status-codes), if it was one.</summary>
    public int? CloseCode => closeCode;
}
