using System.Security.Cryptography;

namespace MentorBot.Storage;

/// <summary>Ids that the program gives: short, for the ids of buttons, and not to be guessed.</summary>
public static class NewIds
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 16;

    public static string Next() => RandomNumberGenerator.GetString(Letters, Length);
}
