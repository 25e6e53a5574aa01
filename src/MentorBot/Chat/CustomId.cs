using MentorBot.Core.Replies;

namespace MentorBot.Chat;

/// <summary>The id of a button, menu or form: <c>route|value|value</c>. Users can read and replay it, so it grants nothing.</summary>
internal static class CustomId
{
    public const int Longest = 100;
    private const char Separator = '|';

    /// <exception cref="ArgumentException">A value does not fit: a mistake of ours.</exception>
    public static string Of(Go go)
    {
        if (go.Values.Any(value => value.Contains(Separator)))
            throw new ArgumentException($"A value of {go.Route} holds a '{Separator}'.", nameof(go));
        var id = string.Join(Separator, go.Values.Prepend(go.Route));
        return id.Length <= Longest ? id : throw new ArgumentException($"The id of {go.Route} has {id.Length} characters.", nameof(go));
    }

    public static Go Parse(string id)
    {
        var parts = id.Split(Separator);
        return new Go(parts[0], parts[1..]);
    }
}
