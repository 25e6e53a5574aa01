using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;

namespace MentorBot.Cli;

/// <summary>An answer as one line of JSON, in the form that other tools rely on (docs/command-line.md).</summary>
internal static class AnswerJson
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? id, string question, Answer answer, KnowledgeSnapshot snapshot)
    {
        var line = new JsonObject();
        if (id is not null)
            line["id"] = id;
        line["q"] = question.Length > MessageText.Longest ? question[..MessageText.Longest] : question;
        line["decision"] = Name(answer.Decision);
        line["ambient"] = answer.Ambient;
        line["confidence"] = Rounded(answer.Confidence);
        line["isQuestion"] = answer.Reading.IsQuestion;
        line["intent"] = answer.Intent;
        line["entities"] = Entities(answer.Reading.Entities);
        line["passages"] = Passages(answer);
        if (answer.Parts.Count > 0)
        {
            line["parts"] = new JsonArray([.. answer.Parts.Select(part => new JsonObject
            {
                ["q"] = part.Reading.Text,
                ["decision"] = Name(part.Decision),
                ["passages"] = Passages(part),
            })]);
        }
        line["text"] = PlainReply.Of(AnswerReplies.For(answer, snapshot));
        return line.ToJsonString(Options);
    }

    public static string Name(Decision decision) => decision switch
    {
        Decision.Answered => "answered",
        Decision.Suggested => "suggested",
        _ => "declined",
    };

    private static JsonObject Entities(Entities entities)
    {
        var found = new JsonObject();
        if (entities.Roles.Count > 0)
            found["role"] = new JsonArray([.. entities.Roles.Select(role => JsonValue.Create(role))]);
        if (entities.Country is { } country)
            found["country"] = country;
        if (entities.Level is { } level)
            found["level"] = level;
        return found;
    }

    private static JsonArray Passages(Answer answer) => new([.. answer.Passages.Select(p => new JsonObject
    {
        ["id"] = p.Passage.Id.ToString(),
        ["kind"] = p.Passage.Kind,
        ["title"] = p.Passage.Title,
        ["headings"] = new JsonArray([.. p.Passage.Headings.Select(h => JsonValue.Create(h))]),
        ["score"] = Rounded(p.Score),
    })]);

    private static double Rounded(float value) => Math.Round(value, 4);
}
