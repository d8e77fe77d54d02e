using System.Globalization;
using System.Text;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Writes the results as tables into the README, between its markers.</summary>
internal static class ReadmeTables
{
    private const string Begin = "<!-- results: begin -->";
    private const string End = "<!-- results: end -->";

    public static async Task WriteAsync(CommandOptions options, IReadOnlyList<Result> results, CancellationToken cancellationToken)
    {
        var tables = Tables(results);
        if (options.Readme is null)
            return;
        var readme = await File.ReadAllTextAsync(options.Readme, cancellationToken);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        await File.WriteAllTextAsync(options.Readme, $"{readme[..begin]}\n\n{tables}{readme[end..]}", cancellationToken);
    }

    private static string Tables(IReadOnlyList<Result> results)
    {
        var text = new StringBuilder();
        foreach (var table in results.GroupBy(result => (result.Database, result.Store, result.Size)).OrderBy(table => table.Key))
        {
            var (database, store, size) = table.Key;
            text.Append(CultureInfo.InvariantCulture, $"### {store} on {database}, {size:n0} tickets\n\n");
            text.Append("| operation | actor | p50 ms | p95 | p99 | floor p50 | ÷ floor | growth | per second, 1 caller (floor) | 8 callers (floor) | KB a call (floor) |\n");
            text.Append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
            foreach (var result in table.OrderBy(result => Operations.All.IndexOf(result.Operation)))
                text.Append(Line(result, Smaller(results, result)));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Line(Result result, Result? smaller)
    {
        var (figures, floor) = (result.Figures, result.Floor);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Operation} | {result.Actor} | {Ms(figures.P50)} | {Ms(figures.P95)} | {Ms(figures.P99)} | {Ms(floor?.P50)} | {Times(result.Ratio)} | {Times(result.Figures.P50 / smaller?.Figures.P50)} | {figures.PerSecond1:n0}{Beside(floor?.PerSecond1, "n0")} | {figures.PerSecond8:n0}{Beside(floor?.PerSecond8, "n0")} | {figures.Bytes / 1024.0:0.0}{Beside(floor?.Bytes / 1024.0, "0.0")} |\n");
    }

    // The same thing at the size that is the next smaller one.
    private static Result? Smaller(IReadOnlyList<Result> results, Result result) => results
        .Where(other => other.Size < result.Size && other.Key == result.Key with { Item3 = other.Size })
        .MaxBy(other => other.Size);

    private static string Ms(double? value) => value?.ToString(value < 1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Times(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Beside(double? value, string format) => value is { } given ? $" ({given.ToString(format, CultureInfo.InvariantCulture)})" : "";

    private static int IndexOf(this IReadOnlyList<string> list, string value) => list.ToList().IndexOf(value);
}
