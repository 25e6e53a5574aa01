namespace MentorBot.Core.Replies;

/// <summary>A link to a route, possibly of another feature: its name and the values of its parameters, in order.</summary>
/// <remarks>In Discord it becomes the id of a button, of 100 characters at most: values are ids and short words, never texts.</remarks>
public sealed record Go(string Route, params IReadOnlyList<string> Values)
{
    public bool Equals(Go? other) => other is not null && Route == other.Route && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Route, Values.Count);
}
