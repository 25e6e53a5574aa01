using System.Globalization;
using System.Xml.Linq;
using MentorBot.Core.Replies;

namespace MentorBot.Tests.Replies.Pictures;

/// <summary>A picture, read back from its SVG.</summary>
internal sealed class Drawing
{
    private readonly XElement _svg;

    /// <exception cref="System.Xml.XmlException">It is not well formed.</exception>
    public Drawing(Picture picture) => _svg = XDocument.Parse(picture.Svg).Root!;

    public double Width => double.Parse(_svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);

    public double Height => double.Parse(_svg.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);

    /// <summary>Pixels of the picture for each of the drawing.</summary>
    public double Scale => Number(_svg, "width") / Width;

    public IReadOnlyList<XElement> All => [.. _svg.Descendants()];

    public IReadOnlyList<string> Texts => [.. Of("text").Select(text => text.Value)];

    public IReadOnlyList<XElement> Of(string name) => [.. All.Where(element => element.Name.LocalName == name)];

    /// <summary>From where the first text of these words stands to the bottom.</summary>
    public double Top(string text) => Number(Of("text").First(element => element.Value == text), "y");

    public static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>What holds for every picture: it is legible, stands by itself, and nothing of it lies outside of the card.</summary>
    public void Holds()
    {
        Assert.Equal(2, Scale);
        Assert.All(All, element => Assert.Contains(element.Name.LocalName, (string[])["rect", "line", "circle", "text"]));
        Assert.All(All.SelectMany(element => element.Attributes()), attribute =>
            Assert.DoesNotMatch("href|url|http|style", attribute.ToString()));
        Assert.All(Of("text"), text => Assert.True(Number(text, "font-size") >= 13, text.Value));
        Assert.All(All, element => Assert.True(
            Edges(element).All(edge => edge.X >= 0 && edge.X <= Width && edge.Y >= 0 && edge.Y <= Height), element.ToString()));
    }

    private static IEnumerable<(double X, double Y)> Edges(XElement element) => element.Name.LocalName switch
    {
        "rect" => [(Number(element, "x"), Number(element, "y")),
            (Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height"))],
        "line" => [(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))],
        "circle" => [(Number(element, "cx") - Number(element, "r"), Number(element, "cy") - Number(element, "r")),
            (Number(element, "cx") + Number(element, "r"), Number(element, "cy") + Number(element, "r"))],
        _ => Ends(element).Select(x => (x, Number(element, "y"))),
    };

    /// <summary>Where a text begins and ends in DejaVu Sans, whose letters are about as wide as these shares of their size.</summary>
    private static IEnumerable<double> Ends(XElement text)
    {
        var bold = text.Attribute("font-weight") is not null;
        var width = text.Value.Sum(ShareOf) * Number(text, "font-size") * (bold ? 1.1 : 1);
        var start = Number(text, "x") - text.Attribute("text-anchor")?.Value switch { "end" => width, "middle" => width / 2, _ => 0 };
        return [start, start + width];
    }

    private static double ShareOf(char letter) => letter switch
    {
        'M' or 'W' or 'm' or 'w' => 0.99,
        _ when char.IsUpper(letter) => 0.68,
        _ => "iljtfr .,:;'()-".Contains(letter, StringComparison.Ordinal) ? 0.36 : 0.61,
    };
}
