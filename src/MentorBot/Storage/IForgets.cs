namespace MentorBot.Storage;

/// <summary>A part of the bot that keeps something for a time only.</summary>
public interface IForgets
{
    /// <summary>Erases what has been kept long enough. Called again and again.</summary>
    void Forget(DateTimeOffset now);
}
