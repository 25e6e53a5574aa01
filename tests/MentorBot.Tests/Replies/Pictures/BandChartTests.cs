using System.Globalization;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies.Pictures;
using MentorBot.Core.Salaries;

namespace MentorBot.Tests.Replies.Pictures;

public sealed class BandChartTests
{
    private static readonly SalaryBand s_whole = new("Data Scientists", 66_570, 205_530, "p10", "p90", 85_660, 158_880, 120_230);
    private static readonly SalaryBand s_range = new("The guide", 90_000, 160_000, "low", "high", null, null, null);

    [Fact]
    public void Official_wages_and_the_market_stand_on_panels_of_their_own_in_colours_of_their_own()
    {
        var drawing = new Drawing(BandChart.Of("Pay", "Somewhere", [Official("USD", s_whole), Market("USD", s_whole)]));

        drawing.Holds();
        var panels = drawing.Of("rect").Where(box => Drawing.Number(box, "width") > 400 && Drawing.Number(box, "x") > 1).ToList();
        Assert.Equal(2, panels.Count);
        var official = Colours(drawing, panels[0]);
        var market = Colours(drawing, panels[1]);
        Assert.Equal(2, official.Count);
        Assert.Equal(2, market.Count);
        Assert.Empty(official.Intersect(market));
    }

    [Fact]
    public void Panels_of_one_currency_share_an_axis_and_others_have_their_own()
    {
        var small = s_whole with { Low = 20_000, P25 = 30_000, Median = 40_000, P75 = 50_000, High = 60_000 };
        var drawing = new Drawing(BandChart.Of("Pay", "Somewhere", [Official("USD", s_whole), Market("USD", small), Market("EUR", small)]));

        Assert.Equal(2, drawing.Texts.Count(text => text == "250k"));
        Assert.Equal(1, drawing.Texts.Count(text => text == "60k"));
    }

    [Theory]
    [InlineData(66_570, 205_530, "50k,100k,150k,200k,250k")]
    [InlineData(18.5, 96.25, "0,20,40,60,80,100")]
    [InlineData(650_000, 1_850_000, "500k,750k,1M,1.25M,1.5M,1.75M,2M")]
    [InlineData(100_000, 100_000, "100k,101k")]
    public void The_axis_has_few_and_round_numbers(double low, double high, string ticks)
    {
        var band = s_range with { Low = (decimal)low, High = (decimal)high };
        var drawing = new Drawing(BandChart.Of("Pay", "Somewhere", [Official("USD", band)]));

        drawing.Holds();
        Assert.Equal(ticks.Split(','), drawing.Of("text").Where(text => Drawing.Number(text, "font-size") == 14)
            .Select(text => text.Value).TakeWhile(text => !text.Contains(' ', StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_what_a_source_has_is_drawn_and_explained()
    {
        var drawing = new Drawing(BandChart.Of("Pay", "Somewhere", [Market("USD", s_range)]));

        Assert.Contains("low to high", drawing.Texts);
        Assert.Contains("90,000 to 160,000", drawing.Texts);
        Assert.DoesNotContain("median", drawing.Texts);
        Assert.DoesNotContain("p25 to p75", drawing.Texts);
    }

    [Fact]
    public void The_words_name_every_figure_and_no_other()
    {
        Assert.Equal(
            "Band chart. Data Scientist, United States. Official wages, USD a year: Data Scientists p10 66,570, p25 85,660, "
                + "median 120,230, p75 158,880, p90 205,530. The guide's range, USD a year: The guide low 90,000, high 160,000.",
            BandChart.Of("Data Scientist", "United States",
                [Official("USD", s_whole), new SalaryBands(SalaryKind.Guide, "USD", "year", [s_range])]).Alt);
    }

    [Fact]
    public void Words_for_many_bands_fit_Discord_s_limit()
    {
        var many = Enumerable.Range(0, 5).Select(_ => Market("USD", [.. Enumerable.Repeat(s_whole, 4)])).ToList();

        Assert.InRange(BandChart.Of("Pay", "Somewhere", many).Alt.Length, 500, 1024);
    }

    [Fact]
    public void It_is_drawn_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var here = BandChart.Of("Pay", "Somewhere", [Official("USD", s_whole with { Median = 120_230.5m })]);
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(here, BandChart.Of("Pay", "Somewhere", [Official("USD", s_whole with { Median = 120_230.5m })]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("<b>&\"'\u0000\uDFFF")]
    [InlineData("A title that is far longer than any card can be wide, and then goes on and on and on without an end in sight at all")]
    public void Odd_and_long_labels_are_shown_within_the_card(string label)
    {
        new Drawing(BandChart.Of(label, label, [Official("USD", s_whole with { Label = label }, s_range with { Label = label })])).Holds();
    }

    private static SalaryBands Official(string currency, params SalaryBand[] bands) => new(SalaryKind.Official, currency, "year", bands);

    private static SalaryBands Market(string currency, params SalaryBand[] bands) => new(SalaryKind.Adverts, currency, "year", bands);

    /// <summary>Of the bands on a panel.</summary>
    private static List<string> Colours(Drawing drawing, System.Xml.Linq.XElement panel)
    {
        var top = Drawing.Number(panel, "y");
        var bottom = top + Drawing.Number(panel, "height");
        return [.. drawing.Of("rect").Where(box => box != panel && Drawing.Number(box, "y") > top && Drawing.Number(box, "y") < bottom)
            .Select(box => box.Attribute("fill")!.Value).Distinct()];
    }
}
