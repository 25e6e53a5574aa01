using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Core.Answers;

namespace MentorBot.Cli;

/// <summary>
/// JSON lines in, JSON lines out, in the same order. A line that cannot be read gives a line that says so; the rest goes on.
/// </summary>
internal static class AskBatch
{
    public static int Run(AnswerEngine engine, TextReader input, TextWriter output)
    {
        var (number, bad) = (0, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (written, good) = Answer(engine, line, number);
            bad += good ? 0 : 1;
            output.WriteLine(written);
            output.Flush();
        }
        return bad > 0 ? CommandLine.InputHasProblems : CommandLine.Done;
    }

    private static (string Line, bool Good) Answer(AnswerEngine engine, string line, int number)
    {
        JsonNode? id = null;
        try
        {
            if (JsonNode.Parse(line) is not JsonObject request)
                return (Error(id, number, "This line is not a JSON object; write {\"id\":\"q1\",\"q\":\"text\"}."), false);
            id = request["id"]?.DeepClone();
            if (request["q"] is not JsonValue value || !value.TryGetValue(out string? question))
                return (Error(id, number, "This line has no question: \"q\" must be a text."), false);
            var context = request["context"] is JsonValue earlier && earlier.TryGetValue(out string? text) ? text : null;
            return (AnswerJson.Write(id, question, engine.Ask(question, context), engine.Snapshot), true);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return (Error(id, number, "This line is not valid JSON; write {\"id\":\"q1\",\"q\":\"text\"}."), false);
        }
    }

    private static string Error(JsonNode? id, int number, string what) =>
        new JsonObject { ["id"] = id, ["line"] = number, ["error"] = what }.ToJsonString(AnswerJson.Options);
}
