using System.Globalization;

namespace Ticketing.UI.Components.Charts;

/// <summary>Where values stand: from 0 to a round number above the greatest, in four steps. Pure.</summary>
internal readonly record struct ChartScale(double Step)
{
    public const int Steps = 4;

    public double Top => Step * Steps;

    public static ChartScale For(IEnumerable<double> values)
    {
        var least = Math.Max(1, values.Where(double.IsFinite).DefaultIfEmpty(0).Max() / Steps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double[] round = [1, 2, 2.5, 5, 10];
        // Half tickets do not exist.
        return new(round.Select(one => one * power).First(step => step >= least && step == Math.Floor(step)));
    }

    /// <summary>How far from the top, in percent.</summary>
    public double Down(double value) => Math.Round(100 - (value / Top * 100), 2);

    /// <summary>How far from the left the point of that number is, in percent; the first and the last keep clear of the edges.</summary>
    public static double Along(int index, int count) => count < 2 ? 50 : Math.Round(1 + (index * 98.0 / (count - 1)), 2);

    public static string Invariant(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
