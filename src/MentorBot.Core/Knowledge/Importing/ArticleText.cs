using System.Text;

namespace MentorBot.Core.Knowledge.Importing;

internal static class ArticleText
{
    /// <summary>Null where the bytes are no text: guessing at an old code page would put wrong letters into the knowledge.</summary>
    public static string? Decode(byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
            _ => new UTF8Encoding(false, true),
        };
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
