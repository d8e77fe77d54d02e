using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using static Ticketing.UI.Components.Charts.ChartScale;

namespace Ticketing.UI.Components.Charts;

/// <summary>
/// Draws lines as SVG: what is drawn is stretched to the width of its place, what is written is not, so that it can be read on a phone.
/// From C#, as Razor takes <c>text</c> for its own.
/// </summary>
internal static class LineDrawing
{
    private const int Top = 14;
    private const int PlotHeight = 168;
    private const int Height = 206;
    private const int MostLabels = 5;

    public static MarkupString Of(string title, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series)
    {
        var scale = For(series.SelectMany(line => line.Values));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"line-chart\" role=\"img\" aria-label=\"{Encode(title)}\" width=\"100%\" height=\"{Height}\">");
        for (var step = 0; step <= Steps; step++)
        {
            var y = Top + (PlotHeight * (1 - ((double)step / Steps)));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"chart-grid\" x1=\"0\" x2=\"100%\" y1=\"{Invariant(y)}\" y2=\"{Invariant(y)}\"/>");
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg y=\"{Top}\" width=\"100%\" height=\"{PlotHeight}\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">");
        for (var i = 0; i < series.Count; i++)
            AppendLine(svg, scale, series[i].Values, i + 1);
        AppendHints(svg, labels, series);
        svg.Append("</svg>");
        AppendScale(svg, scale);
        AppendLabels(svg, labels);
        return new(svg.Append("</svg>").ToString());
    }

    private static void AppendLine(StringBuilder svg, ChartScale scale, IReadOnlyList<double> values, int number)
    {
        for (var from = 0; from < values.Count; from++)
        {
            if (!double.IsFinite(values[from]))
                continue;
            var to = from;
            while (to + 1 < values.Count && double.IsFinite(values[to + 1]))
                to++;
            AppendStretch(svg, scale, values, from, to, number);
            from = to;
        }
    }

    private static void AppendStretch(StringBuilder svg, ChartScale scale, IReadOnlyList<double> values, int from, int to, int number)
    {
        var points = string.Join(' ', Enumerable.Range(from, to - from + 1).Select(i => $"{X(i)},{Invariant(scale.Down(values[i]))}"));
        svg.Append(
            CultureInfo.InvariantCulture, $"<polygon class=\"chart-area series-{number}\" points=\"{X(from)},100 {points} {X(to)},100\"/>");
        // A point alone is a line of no length, which its round ends show.
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<polyline class=\"chart-line series-{number}\" vector-effect=\"non-scaling-stroke\" " +
            $"points=\"{points}{(from == to ? $" {points}" : "")}\"/>");

        string X(int index) => Invariant(Along(index, values.Count));
    }

    // What a pointer rests on says its numbers.
    private static void AppendHints(StringBuilder svg, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series)
    {
        var width = 100.0 / Math.Max(1, labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            var text = string.Join(" · ", series.Select(line => $"{line.Name}: {line.Texts[i]}").Prepend(labels[i]));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"chart-hint\" x=\"{Invariant(i * width)}\" width=\"{Invariant(width)}\" height=\"100\">" +
                $"<title>{Encode(text)}</title></rect>");
        }
    }

    private static void AppendScale(StringBuilder svg, ChartScale scale)
    {
        for (var step = 1; step <= Steps; step++)
        {
            var y = Top + (PlotHeight * (1 - ((double)step / Steps))) - 3;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"chart-text\" x=\"0\" y=\"{Invariant(y)}\">" +
                $"{Encode((scale.Step * step).ToString("N0", CultureInfo.CurrentCulture))}</text>");
        }
    }

    private static void AppendLabels(StringBuilder svg, IReadOnlyList<string> labels)
    {
        var every = Math.Max(1, (labels.Count + MostLabels - 1) / MostLabels);
        // From the last one back: today is what people look for.
        for (var i = labels.Count - 1; i >= 0; i -= every)
        {
            var anchor = i == labels.Count - 1 ? "end" : i == 0 ? "start" : "middle";
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"chart-text\" x=\"{Invariant(Along(i, labels.Count))}%\" y=\"{Height - 6}\" " +
                $"text-anchor=\"{anchor}\">{Encode(labels[i])}</text>");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
