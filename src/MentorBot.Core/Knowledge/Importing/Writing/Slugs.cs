using System.Text;
using MentorBot.Core.Search;

namespace MentorBot.Core.Knowledge.Importing.Writing;

/// <summary>Names for files and anchors, each given out once.</summary>
internal sealed class Slugs(string otherwise, params string[] taken)
{
    private const int Longest = 60;

    // Windows keeps these for devices, whatever their ending.
    private static readonly string[] s_devices =
        ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"];

    private readonly HashSet<string> _taken = [.. taken, .. s_devices];

    /// <param name="text">A heading; accents go, and what is no Latin letter or digit becomes a hyphen.</param>
    public string Next(string text)
    {
        var stem = Of(text) is { Length: > 0 } slug ? slug : otherwise;
        var name = stem;
        for (var i = 2; !_taken.Add(name); i++)
            name = $"{stem}-{i}";
        return name;
    }

    private static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Select(CharFolding.Fold).Where(c => c is not ('\0' or '\'')))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length <= Longest)
            return whole;
        var cut = whole.LastIndexOf('-', Longest);
        return whole[..(cut > 20 ? cut : Longest)].Trim('-');
    }
}
