using System.Text.Json;

namespace MentorBot.Benchmarks;

/// <summary>Readers of the JSON-lines forms in which public collections come.</summary>
internal static class Collections
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static List<T> Read<T>(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, s_options)!)];
}

internal sealed record CorpusLine(string Id, string? Title, string Text, string? Entry);

internal sealed record QueryLine(string Id, string Text, string? Label);
