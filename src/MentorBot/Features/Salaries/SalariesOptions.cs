using System.Globalization;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Features.Salaries;

/// <summary>Settings of the section <c>Salaries</c>.</summary>
public sealed class SalariesOptions : IChecksSettings
{
    /// <summary>Rates of exchange, none by default: only a rate with a date and a source turns a figure into another currency.</summary>
    public List<Rate> Rates { get; set; } = [];

    public IEnumerable<string> Problems()
    {
        foreach (var (rate, place) in Rates.Select((rate, i) => (rate, $"Salaries:Rates:{i}")))
        {
            foreach (var code in new[] { rate.From, rate.To }.Where(code => !Currencies.IsCode(code)))
                yield return $"{place}: '{code}' is no currency. Write three letters of ISO 4217, such as EUR, in From and To.";
            if (rate.Value <= 0)
                yield return $"{place}: Value is {rate.Value.ToString(CultureInfo.InvariantCulture)}. Say how much of To one of From is.";
            if (!DateOnly.TryParseExact(rate.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                yield return $"{place}: Date is '{rate.Date}'. Write the day of the rate, such as 2026-11-20.";
            if (string.IsNullOrWhiteSpace(rate.Source))
                yield return $"{place}: Source is empty. Say whose rate it is.";
        }
    }

    /// <summary>What one of a currency is in another, on a day.</summary>
    public sealed class Rate
    {
        public string From { get; set; } = "";

        public string To { get; set; } = "";

        /// <summary>How much of <see cref="To"/> one of <see cref="From"/> is.</summary>
        public decimal Value { get; set; }

        /// <summary>As <c>2026-11-20</c>.</summary>
        public string Date { get; set; } = "";

        public string Source { get; set; } = "";
    }
}
