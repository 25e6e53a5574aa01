using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>A message with what it names taken for what it is: "how much does a ROLE make in PLACE".</summary>
internal static class Masked
{
    /// <param name="signs">What else the message shows.</param>
    public static FeatureText Of(
        Wording said, bool isQuestion, IReadOnlyList<string> signs,
        params ReadOnlySpan<(string Mask, IReadOnlyList<PhraseMatch> Names)> names)
    {
        var masks = new string?[said.Count];
        foreach (var (mask, found) in names)
        {
            foreach (var name in found)
                Array.Fill(masks, mask, name.First, name.Count);
        }
        var tokens = new List<Token>(said.Count);
        for (var at = 0; at < said.Count; at++)
        {
            var mask = masks[at] ?? (said.IsNumber(at) ? "number" : null);
            if (mask is null)
                tokens.Add(said.Tokens[at]);
            else if (tokens.Count == 0 || tokens[^1].Word != Written(mask)) // "machine learning engineer" is one
                tokens.Add(said.Tokens[at] with { Word = Written(mask), Stem = Written(mask) });
        }
        return new(tokens, signs, isQuestion);
    }

    /// <summary>No word that anybody writes.</summary>
    private static string Written(string mask) => $"#{mask}";
}
