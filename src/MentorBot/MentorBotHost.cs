using System.Text.Json;
using MentorBot.Cli;
using MentorBot.Knowledge;

namespace MentorBot;

/// <summary>Puts the program together: settings, services, features.</summary>
public static class MentorBotHost
{
    /// <summary>Runs the program and gives its exit code. Settings that cannot be read are said in a line.</summary>
    public static int Run(string[] args)
    {
        try
        {
            using var host = Build(Directory.GetCurrentDirectory());
            return CommandLine.Run(host.Services, args);
        }
        catch (SettingsException e)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }

    /// <param name="folder">Where the user's <c>appsettings.json</c> lies; it wins over the one beside the program.</param>
    /// <exception cref="SettingsException">A setting cannot be read.</exception>
    public static IHost Build(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Args = [], ApplicationName = "mentorbot" });
        try
        {
            builder.Configuration
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json", folder), optional: true)
                .AddEnvironmentVariables("MENTORBOT_");
            builder.AddKnowledge();
        }
        // A file that is no JSON, and a value that does not fit its setting.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new SettingsException(Explain(e), e);
        }
        return builder.Build();
    }

    private static string Explain(Exception error) => error.GetBaseException() switch
    {
        JsonException json =>
            $"{FileOf(error)}:{json.LineNumber + 1}: this is not JSON. Mend the line, or start from appsettings.example.json.",
        _ when error is InvalidOperationException => $"{error.Message.TrimEnd('.')}. Mend it in appsettings.json or in the environment.",
        var cause => $"The settings cannot be read: {cause.Message}",
    };

    /// <summary>The configuration reader names the file in quotes.</summary>
    private static string FileOf(Exception error) => error.Message.Split('\'') is [_, var file, ..] ? file : "appsettings.json";
}

/// <summary>The settings have a problem that whoever runs the program can mend; the message says how.</summary>
public sealed class SettingsException(string message, Exception cause) : Exception(message, cause);
