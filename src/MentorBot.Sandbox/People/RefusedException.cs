namespace MentorBot.Sandbox.People;

/// <summary>What a person wanted to do is not possible; the message is what Discord's own client would say or show.</summary>
public sealed class RefusedException(string message, Exception? cause = null) : Exception(message, cause);
