namespace MentorBot.Core.Search;

/// <summary>
/// Takes English endings off, so that "deploying", "deployed" and "deploys" are one term. Martin Porter's second algorithm ("Porter2",
/// https://snowballstem.org/algorithms/english/stemmer.html); its steps keep the names they have there.
/// </summary>
public static class Stemmer
{
    /// <summary>Nothing longer is a word with endings, and it would not fit on the stack.</summary>
    private const int LongestWord = 64;

    private static readonly string[] s_doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly (string Ending, string To)[] s_step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Ending, string To)[] s_step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
        ("ness", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ];

    private static readonly (string Word, string Stem)[] s_exceptionList =
    [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"), ("gently", "gentl"),
        ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"),
        ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"), ("inning", "inning"), ("outing", "outing"),
        ("canning", "canning"), ("herring", "herring"), ("earring", "earring"), ("proceed", "proceed"), ("exceed", "exceed"),
        ("succeed", "succeed"),
        // The field's own: Porter2 would take "data" and "datum" apart and leave "pandas" as "panda".
        ("pandas", "pandas"), ("kaggle", "kaggle"), ("keras", "keras"), ("aws", "aws"), ("sas", "sas"), ("analysis", "analys"),
        ("analyses", "analys"), ("analytics", "analyt"), ("mathematics", "math"), ("maths", "math"), ("mathematical", "math"),
        ("statistics", "statist"), ("statistical", "statist"), ("stats", "statist"),
    ];

    private static readonly Dictionary<string, string> s_exceptions = s_exceptionList.ToDictionary(e => e.Word, e => e.Stem);

    /// <param name="word">A folded word, lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length is <= 2 or > LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (s_exceptions.TryGetValue(word, out var exception))
            return exception;
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var w = new Letters(letters, word.Length);
        MarkConsonantY(letters[..word.Length]);
        w.FindRegions();
        Step1(ref w);
        Step2(ref w);
        Step3(ref w);
        Step4(ref w);
        Step5(ref w);
        letters[..w.Length].Replace('Y', 'y');
        var stem = letters[..w.Length];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void MarkConsonantY(Span<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (w[i] == 'y' && (i == 0 || IsVowel(w[i - 1])))
                w[i] = 'Y';
        }
    }

    private static void Step1(ref Letters w)
    {
        if (w.Ends("sses"))
            w.Cut(2);
        else if (w.Ends("ied") || w.Ends("ies"))
            w.Cut(w.Length > 4 ? 2 : 1);
        else if (w.Ends("s") && !w.Ends("us") && !w.Ends("ss") && w.HasVowelBefore(w.Length - 2))
            w.Cut(1);

        if (w.Ends("eedly") || w.Ends("eed"))
        {
            var cut = w.Ends("eedly") ? 3 : 1;
            if (w.InR1(cut + 2))
                w.Cut(cut);
        }
        else
        {
            var ending = w.Ends("ingly") ? 5 : w.Ends("edly") ? 4 : w.Ends("ing") ? 3 : w.Ends("ed") ? 2 : 0;
            if (ending > 0 && w.HasVowelBefore(w.Length - ending))
            {
                w.Cut(ending);
                RestoreAfterStep1(ref w);
            }
        }
        if (w.Length > 2 && w[^1] is 'y' or 'Y' && !IsVowel(w[^2]) && w.Length > 2)
            w[^1] = 'i';
    }

    private static void RestoreAfterStep1(ref Letters w)
    {
        if (w.Ends("at") || w.Ends("bl") || w.Ends("iz"))
        {
            w.Append('e');
            return;
        }
        foreach (var twin in s_doubles)
        {
            if (w.Ends(twin) && !(w.Length == 3 && w[0] is 'a' or 'e' or 'o'))
            {
                w.Cut(1);
                return;
            }
        }
        if (w.IsShort)
            w.Append('e');
    }

    private static void Step2(ref Letters w)
    {
        foreach (var (ending, to) in s_step2)
        {
            if (w.Ends(ending))
            {
                if (w.InR1(ending.Length))
                    w.Replace(ending.Length, to);
                return;
            }
        }
        if (w.Ends("ogi") && w.InR1(3) && w.Length > 3 && w[^4] == 'l')
            w.Cut(1);
        else if (w.Ends("li") && w.InR1(2) && w.Length > 2 && "cdeghkmnrt".Contains(w[^3]))
            w.Cut(2);
    }

    private static void Step3(ref Letters w)
    {
        foreach (var (ending, to) in s_step3)
        {
            if (w.Ends(ending))
            {
                if (w.InR1(ending.Length))
                    w.Replace(ending.Length, to);
                return;
            }
        }
        if (w.Ends("ative") && w.InR2(5))
            w.Cut(5);
    }

    private static void Step4(ref Letters w)
    {
        foreach (var ending in s_step4)
        {
            if (w.Ends(ending))
            {
                if (w.InR2(ending.Length))
                    w.Cut(ending.Length);
                return;
            }
        }
        if (w.Ends("ion") && w.InR2(3) && w.Length > 3 && w[^4] is 's' or 't')
            w.Cut(3);
    }

    private static void Step5(ref Letters w)
    {
        if (w.Ends("e") && (w.InR2(1) || (w.InR1(1) && !w.EndsShortSyllable(w.Length - 1))))
            w.Cut(1);
        else if (w.Ends("ll") && w.InR2(1))
            w.Cut(1);
    }

    /// <summary>The word while its endings come off, with the regions R1 and R2 in which an ending may be taken.</summary>
    private ref struct Letters(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;
        private int _r1;
        private int _r2;

        public int Length { get; private set; } = length;

        public readonly ref char this[Index index] => ref _letters[index.GetOffset(Length)];

        public void FindRegions()
        {
            var word = _letters[..Length];
            _r1 = word.StartsWith("gener") || word.StartsWith("arsen") ? 5 : word.StartsWith("commun") ? 6 : AfterFirstVowelConsonant(0);
            _r2 = AfterFirstVowelConsonant(_r1);
        }

        public readonly bool IsShort => _r1 >= Length && EndsShortSyllable(Length);

        public readonly bool Ends(string ending) => _letters[..Length].EndsWith(ending);

        public readonly bool InR1(int ending) => Length - ending >= _r1;

        public readonly bool InR2(int ending) => Length - ending >= _r2;

        public readonly bool HasVowelBefore(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(_letters[i]))
                    return true;
            }
            return false;
        }

        public readonly bool EndsShortSyllable(int end) => end switch
        {
            2 => IsVowel(_letters[0]) && !IsVowel(_letters[1]),
            > 2 => !IsVowel(_letters[end - 3]) && IsVowel(_letters[end - 2]) && !IsVowel(_letters[end - 1])
                && _letters[end - 1] is not ('w' or 'x' or 'Y'),
            _ => false,
        };

        public void Cut(int count) => Length -= count;

        public void Append(char c) => _letters[Length++] = c;

        public void Replace(int ending, string to)
        {
            Length -= ending;
            to.CopyTo(_letters[Length..]);
            Length += to.Length;
        }

        private readonly int AfterFirstVowelConsonant(int from)
        {
            for (var i = from + 1; i < Length; i++)
            {
                if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1]))
                    return i + 1;
            }
            return Length;
        }
    }
}
