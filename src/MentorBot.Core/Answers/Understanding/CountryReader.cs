using System.Collections.Frozen;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Finds the country that a message is about: by a country, city or nationality, else by a currency that one country alone has. Of
/// several it is the one where, not the one whence: "Indian here, what do they pay in Munich".
/// </summary>
internal sealed class CountryReader
{
    private static readonly FrozenSet<string> s_where = Words("in at to into near around within");
    private static readonly FrozenSet<string> s_whence = Words("from leave leaving left");
    private static readonly FrozenSet<string> s_not = Words("not outside except excluding besides");
    private static readonly FrozenSet<string> s_articles = Words("the usual");

    private static readonly char[] s_digits = [.. "0123456789"];

    private readonly PhraseTable _places;
    private readonly FrozenDictionary<string, string> _currencies;
    private readonly FrozenSet<string> _needNumber;
    private readonly IReadOnlyList<(string Sign, string Country)> _signs;

    /// <param name="currencies">Country, then words and signs for its money; what stands in capitals counts beside a number only.</param>
    public CountryReader(IReadOnlyList<Synonyms> places, IReadOnlyList<Synonyms> currencies)
    {
        _places = new(places.SelectMany(country => country.Expressions, (country, place) => (country.Name, place)), names: true);
        var money = currencies.SelectMany(country => country.Expressions, (country, written) => (Written: written, country.Name))
            .ToLookup(one => one.Written.All(char.IsAsciiLetter));
        _currencies = money[true].DistinctBy(one => one.Written.ToLowerInvariant())
            .ToFrozenDictionary(one => one.Written.ToLowerInvariant(), one => one.Name);
        _needNumber = money[true].Select(one => one.Written).Where(word => char.IsAsciiLetterUpper(word[0]))
            .Select(word => word.ToLowerInvariant()).ToFrozenSet();
        _signs = [.. money[false]];
    }

    /// <summary>Where places stand.</summary>
    public IReadOnlyList<PhraseMatch> Find(Wording said) => _places.Find(said.Text, said.Tokens);

    public string? Choose(Wording said, IReadOnlyList<PhraseMatch> places)
    {
        var meant = places.Where(place => !IsDenied(said, place.First)).ToList();
        return meant.Count > 0
            ? meant.MaxBy(place => Fitness(said, place.First)).Name
            : Germany(said) ?? Currency(said);
    }

    private static int Fitness(Wording said, int first)
    {
        var before = s_articles.Contains(said[first - 1]) ? said[first - 2] : said[first - 1];
        return s_where.Contains(before) ? 2 : s_whence.Contains(before) ? 0 : 1;
    }

    private static bool IsDenied(Wording said, int first) => s_not.Contains(said[first - 1])
        || (s_articles.Contains(said[first - 1]) && s_not.Contains(said[first - 2]));

    /// <summary>DE is a data engineer elsewhere.</summary>
    private static string? Germany(Wording said) =>
        Enumerable.Range(1, Math.Max(0, said.Count - 1)).Any(at => said[at] == "de" && said[at - 1] == "in" && said.InCapitals(at))
            ? "Germany"
            : null;

    private string? Currency(Wording said)
    {
        foreach (var (sign, country) in _signs)
        {
            if (said.Text.Contains(sign, StringComparison.Ordinal))
                return country;
        }
        for (var at = 0; at < said.Count; at++)
        {
            var word = said[at].TrimStart(s_digits); // "28lpa"
            if (_currencies.TryGetValue(word, out var country)
                && (!_needNumber.Contains(word) || word != said[at] || said.IsNumber(at - 1) || said.IsNumber(at + 1)))
                return country;
        }
        return null;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
