namespace MentorBot.Sandbox.People;

/// <summary>A file on a person's own machine.</summary>
public sealed record PersonFile(string Name, byte[] Bytes, string ContentType = "application/octet-stream");
