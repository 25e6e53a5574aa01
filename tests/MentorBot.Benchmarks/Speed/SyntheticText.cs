namespace MentorBot.Benchmarks.Speed;

/// <summary>
/// Text that is as hard to search as English and always the same: a little under half of it function words, the rest drawn from a
/// vocabulary by Zipf's law (Mandelbrot's form, as in Manning and Schütze, "Foundations of Statistical NLP", section 1.4.3).
/// </summary>
internal sealed class SyntheticText
{
    public const int Vocabulary = 60_000;
    private const double FunctionShare = 0.45;
    private const double Shift = 2.7;

    private static readonly string[] s_function = (
        "the of and to a in is that for it as was with be by on not he i this are or his from at which but have an had they you " +
        "were their one all we can her has there been if more when will would who so no what up how do about out some into them " +
        "could then than other these its may").Split(' ');

    private static readonly string[] s_onsets = "b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh st th tr".Split(' ');
    private static readonly string[] s_vowels = "a e i o u ea io ou".Split(' ');
    private static readonly string[] s_codas = ["", "", "", "n", "r", "l", "t", "m", "x", "nd", "ck", "st"];

    private readonly string[] _words = Words();
    private readonly double[] _cumulative = Cumulative();

    /// <summary>A text of so many words; the same number always gives the same text.</summary>
    public string Text(int number, int words) => Draw(new Random(number), words);

    /// <summary>A question of 5 to 15 words.</summary>
    public string Question(int number)
    {
        var random = new Random(int.MaxValue - number);
        return Draw(random, random.Next(5, 16));
    }

    private string Draw(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    private string Word(Random random)
    {
        // The square favours the front of the list, where the most frequent ones stand.
        if (random.NextDouble() < FunctionShare)
            return s_function[(int)(Math.Pow(random.NextDouble(), 2) * s_function.Length)];
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[at < 0 ? ~at : at];
    }

    private static double[] Cumulative()
    {
        var (sums, sum) = (new double[Vocabulary], 0.0);
        for (var rank = 0; rank < Vocabulary; rank++)
            sums[rank] = sum += 1 / (rank + 1 + Shift);
        return sums;
    }

    /// <summary>Made-up words of two to four syllables, no two alike; frequent ones are short, as in any language.</summary>
    private static string[] Words()
    {
        var random = new Random(1);
        var words = new HashSet<string>(Vocabulary);
        while (words.Count < Vocabulary)
        {
            var syllables = words.Count < 600 ? 2 : words.Count < 12_000 ? 3 : 4;
            words.Add(string.Concat(Enumerable.Range(0, syllables).Select(i => Syllable(random, i == syllables - 1))));
        }
        return [.. words];
    }

    private static string Syllable(Random random, bool last) =>
        Pick(random, s_onsets) + Pick(random, s_vowels) + (last ? Pick(random, s_codas) : "");

    private static string Pick(Random random, string[] parts) => parts[random.Next(parts.Length)];
}
