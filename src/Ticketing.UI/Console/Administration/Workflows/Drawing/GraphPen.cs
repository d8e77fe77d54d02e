using System.Globalization;
using System.Net;
using System.Text;

namespace Ticketing.UI.Console.Administration.Workflows.Drawing;

/// <summary>Writes SVG. Razor takes no attributes on <c>text</c>, so it is written here, every text encoded.</summary>
internal sealed class GraphPen
{
    private readonly StringBuilder svg = new();

    public void Open(double width, double height, string label) => svg.Append(
        CultureInfo.InvariantCulture,
        $"""<svg class="graph" role="img" aria-label="{Encode(label)}" width="{width:0}" height="{height:0}" """ +
        $"""viewBox="0 0 {width:0} {height:0}">""" +
        $"""<defs><marker id="graph-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">""" +
        $"""<path d="M0 0.5 7.5 4 0 7.5z"/></marker></defs>""");

    public void Path(string data, bool isBack) => svg.Append(
        CultureInfo.InvariantCulture,
        $"""<path class="graph-edge{(isBack ? " graph-back" : "")}" d="{data}" marker-end="url(#graph-arrow)"/>""");

    public void Label(double x, double y, string text) => svg.Append(
        CultureInfo.InvariantCulture,
        $"""<text class="graph-label" x="{x:0.#}" y="{y + 4:0.#}" text-anchor="middle">{Encode(text)}</text>""");

    public void Box(double x, double y, double width, double height, string name, string category, bool isInitial, bool isFinal)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<g class="graph-box" data-category="{category}">""");
        if (isInitial)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<circle class="graph-start" cx="{x - 16:0.#}" cy="{y + (height / 2):0.#}" r="5"/>""" +
                $"""<path class="graph-edge" d="M{x - 11:0.#} {y + (height / 2):0.#}H{x - 2:0.#}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" rx="8"/>""");
        if (isFinal)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<rect class="graph-final" x="{x + 3:0.#}" y="{y + 3:0.#}" width="{width - 6:0.#}" """ +
                $"""height="{height - 6:0.#}" rx="6"/>""");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<circle class="graph-dot" cx="{x + 18:0.#}" cy="{y + (height / 2):0.#}" r="5"/>""" +
            $"""<text class="graph-name" x="{x + 32:0.#}" y="{y + (height / 2) + 4.5:0.#}">{Encode(name)}</text></g>""");
    }

    public string Close() => svg.Append("</svg>").ToString();

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
