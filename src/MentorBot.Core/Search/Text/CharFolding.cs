namespace MentorBot.Core.Search;

/// <summary>
/// Brings characters that readers take for the same letter to one form: case, accents, full-width and "mathematical" letters, marks
/// piled on a letter. A table of our own, because Unicode normalisation needs the ICU library, which a small container does not have.
/// </summary>
internal static class CharFolding
{
    // Latin-1 Supplement and Latin Extended-A, U+00C0 to U+017F, each with its plain letter; '-' stays as it is.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo-ouuuuyts" + "aaaaaaaceeeeiiiidnooooo-ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The lower-case plain form of a character; <c>\0</c> for a mark that is to be dropped.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        if (c is >= '\u00C0' and <= '\u017F')
            return Latin[c - 0xC0] is '-' ? c : Latin[c - 0xC0];
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Fold((char)(c - 0xFEE0));
        if (IsMark(c))
            return '\0';
        return c is '\u2018' or '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);
    }

    /// <summary>Bold, italic, script letters that people paste to look fancy (U+1D400 to U+1D7FF) as the letters they depict.</summary>
    public static char FoldPair(char high, char low)
    {
        var code = char.ConvertToUtf32(high, low);
        return code switch
        {
            >= 0x1D400 and < 0x1D6A4 => Letter((code - 0x1D400) % 52),
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + (code - 0x1D7CE) % 10),
            _ => ' ',
        };
    }

    private static char Letter(int index) => (char)('a' + index % 26);

    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F')
        or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u20D0' and <= '\u20FF')
        or (>= '\uFE00' and <= '\uFE0F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u00AD' or '\uFEFF';
}
