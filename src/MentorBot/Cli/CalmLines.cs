using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MentorBot.Cli;

/// <summary>The log as whoever runs the bot reads it: the time, and what happened; what is wrong is marked.</summary>
internal sealed class CalmLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "calm";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        var line = $"{clock.GetLocalNow():HH:mm:ss} {Mark(entry.LogLevel)}{entry.Formatter(entry.State, entry.Exception)}";
        writer.WriteLine(line.ReplaceLineEndings(" "));
        // Only of our own mistakes: the report of one needs it.
        if (entry.Exception is { } problem)
            writer.WriteLine($"    {problem.ToString().ReplaceLineEndings(Environment.NewLine + "    ")}");
    }

    private static string Mark(LogLevel level) => level switch
    {
        >= LogLevel.Error => "ERROR: ",
        LogLevel.Warning => "Warning: ",
        _ => "",
    };
}
