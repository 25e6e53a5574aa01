using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Answers;

/// <summary>Years of experience by number: "7 yoe", "after 4 years", "1.5 yrs", "3-4 years", "six months of experience".</summary>
internal static partial class Experience
{
    private const double LeastOfMid = 2.5;
    private const double LeastOfSenior = 6;
    private const int Months = 12;
    private const int Most = 45;

    private static readonly FrozenDictionary<string, double> s_numbers =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".Split(' ')
            .Select((word, number) => (word, number: (double)number))
            .Concat([("half a", 0.5), ("half", 0.5), ("a", 1), ("an", 1), ("twenty", 20), ("couple", 2), ("couple of", 2), ("few", 3)])
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The level that the years of experience stand for; null where none are named.</summary>
    public static string? Level(string text) => Years(text) switch
    {
        null => null,
        < LeastOfMid => "entry",
        < LeastOfSenior => "mid",
        _ => "senior",
    };

    private static double? Years(string text)
    {
        if (NoneYet().IsMatch(text))
            return 0;
        if (Named().Match(text) is { Success: true } named)
            return Number(named.Groups["from"].Value);
        foreach (Match match in Span().Matches(text))
        {
            var (before, after) = (text[..match.Index], text[(match.Index + match.Length)..]);
            var ofWork = match.Groups["unit"].Value.ToLowerInvariant() is "yoe" or "exp" || OfWork().IsMatch(after);
            var counts = ofWork || Has().IsMatch(before) || (!match.Groups["vague"].Success && !match.Groups["months"].Success
                && !NotYet().IsMatch(before) && !NotOfWork().IsMatch(after));
            if (counts && Number(match) is <= Most and var years)
                return years;
        }
        return null;
    }

    private static double Number(Match match)
    {
        var from = Number(match.Groups["from"].Value);
        var to = match.Groups["to"].Success ? Number(match.Groups["to"].Value) : from;
        return (from + to) / 2 / (match.Groups["months"].Success ? Months : 1);
    }

    private static double Number(string written) =>
        s_numbers.TryGetValue(written.ToLowerInvariant(), out var number) ? number
        : double.TryParse(written.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var digits) ? digits
        : double.NaN;

    // "a year" is mostly of pay, so it is vague until experience is named.
    [GeneratedRegex(@"(?<![\w.,])(?:(?<from>\d{1,2}(?:[.,]\d)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        + @"thirteen|fourteen|fifteen|twenty)|(?<vague>)(?<from>half an?|half|an?|couple of|couple|few)(?=\s))"
        + @"(?:\s*(?:-|–|to|or)\s*(?<to>\d{1,2}(?:[.,]\d)?))?\s*\+?[\s-]*"
        + @"(?<unit>yoe|exp|years?|yrs?|y|(?<months>months?|mos?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    // "yoe: 4", "exp 3"
    [GeneratedRegex(@"\b(?:yoe|exp|experience)\s*[:=]?\s*(?<from>\d{1,2}(?:\.\d)?)\b(?!\s*(?:k\b|%|months?|h\b|-))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // "with a few years", "I have a couple of years"
    [GeneratedRegex(@"\b(?:with|w|have|having|got)\W+(?:an?\s+|about\s+|like\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Has();

    [GeneratedRegex(@"\b(?:no|zero|0|without(?:\s+any)?|little)\s+(?:\w+\s+){0,2}(?:exp|experience|xp)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoneYet();

    // "years of experience", "y exp", "years into my career", "years as a data analyst"
    [GeneratedRegex(@"^['’]?\s*(?:of\s+|in\s+)?(?:\w+\s+){0,2}(?:exp\b|expe\w+|xp\b|yoe\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfWork();

    // "for the next 10 years", "in 2 years"
    [GeneratedRegex(@"\b(?:next|coming|within|another|every|each|first|in|(?<!\bfor the )(?:last|past))\s+(?:about\s+|like\s+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();

    // "30 years old", "17 y/o", "2 year degree", "5 year plan"
    [GeneratedRegex(@"^(?:/o|['’]?[\s-]*(?:(?:old|plan|from now|ahead|time|ago|later|left|gap|bond|contract|"
        + @"of (?:my |a |the )?(?:college|university|uni|school|study|studies|phd|research))\b|"
        + @"(?:\w+\s+){0,2}(?:degree|bachelors?|masters?|diploma|program(?:me)?|course|bootcamp|roadmap)\b))",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotOfWork();
}
