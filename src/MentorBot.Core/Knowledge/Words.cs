namespace MentorBot.Core.Knowledge;

/// <summary>Values of an enumeration as files write them: in lower case.</summary>
internal static class Words<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> s_values = Enum.GetValues<T>().ToDictionary(v => v.ToString().ToLowerInvariant());

    public static string Known { get; } = string.Join(", ", s_values.Keys);

    public static T? Find(string word) => s_values.TryGetValue(word, out var value) ? value : null;
}
