namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>One thing that the description does not allow.</summary>
/// <param name="At">JSON pointer into the value that was read, "" for the whole of it.</param>
/// <param name="Sentence">What is wrong there.</param>
/// <param name="Kind">How far off it is; a union is explained by the form that is least far off.</param>
/// <param name="Schema">The innermost named schema that says so.</param>
internal sealed record Problem(string At, string Sentence, ProblemKind Kind = ProblemKind.Value, string? Schema = null)
{
    public override string ToString() => $"{(At.Length == 0 ? "(whole)" : At)}: {Sentence}{(Schema is null ? "" : $" [{Schema}]")}";
}

internal enum ProblemKind { Value, NotOneOf, Type, Missing, Unknown }
