using System.Xml.Linq;
using Ticketing.UI.Components.Charts;

namespace Ticketing.UI.Charts;

public sealed class LineDrawingTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(9, 20)]
    [InlineData(41, 80)]
    [InlineData(90, 100)]
    [InlineData(950, 1000)]
    [InlineData(1001, 2000)]
    public void The_scale_ends_at_a_round_number_of_whole_tickets(double greatest, double top) =>
        Assert.Equal(top, ChartScale.For([0, greatest]).Top);

    [Fact]
    public void Names_cannot_break_out_of_the_picture()
    {
        var svg = XElement.Parse(Draw("<script>&\"", [1, 2]));

        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal("<script>&\"", svg.Attribute("aria-label")!.Value);
    }

    [Fact]
    public void Where_nothing_is_known_the_line_is_broken()
    {
        var lines = XElement.Parse(Draw("a", [1, 2, double.NaN, 3, double.NaN, 4]))
            .Descendants()
            .Where(element => element.Name.LocalName == "polyline")
            .ToList();

        Assert.Equal(3, lines.Count);
        Assert.DoesNotContain("NaN", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_is_drawn_too() => Assert.NotEmpty(Draw("a", []));

    private static string Draw(string name, double[] values) =>
        LineDrawing.Of(name, [.. values.Select((_, i) => $"{i}")], [new(name, values, [.. values.Select(value => $"{value}")])]).Value;
}
