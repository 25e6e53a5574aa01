using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>One method of one path.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Template">As in the file: /channels/{channel_id}.</param>
/// <param name="Bodies">By media type; empty where the operation takes none.</param>
/// <param name="Answers">By status as written: 200, 4XX, default.</param>
internal sealed record Operation(
    string Method, string Template, IReadOnlyList<Parameter> Parameters, bool BodyRequired, IReadOnlyDictionary<string, Schema> Bodies,
    IReadOnlyDictionary<string, Answer> Answers)
{
    public string Name => $"{Method} {Template}";

    /// <summary>What the file says of that status, from the most exact to the least.</summary>
    public Answer? AnswerFor(int status) => Answers.GetValueOrDefault($"{status}")
        ?? Answers.GetValueOrDefault($"{status / 100}XX") ?? Answers.GetValueOrDefault("default");
}

/// <param name="In">path, query or header.</param>
internal sealed record Parameter(string Name, string In, bool Required, Schema Schema);

/// <param name="Bodies">By media type; empty where the answer has none.</param>
internal sealed record Answer(IReadOnlyDictionary<string, Schema> Bodies);
