namespace MentorBot.Tests.Chat.Pictures;

/// <summary>Programs of a line or two that stand in for rsvg-convert.</summary>
internal static class Script
{
    public static void Write(string file, string body)
    {
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
