using System.Globalization;
using System.Text;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Writes the results as tables into the README, between its markers.</summary>
internal static class ReadmeTables
{
    public static async Task WriteAsync(CommandOptions options, IReadOnlyList<Result> results, CancellationToken cancellationToken)
    {
        if (options.Readme is { } readme)
            await ReadmePart.ReplaceAsync(readme, "results", $"{Summary(results)}{Tables(results)}", cancellationToken);
    }

    // The worst of the four actors, at the largest size: what the bars are about.
    private static string Summary(IReadOnlyList<Result> results)
    {
        if (results.Count == 0)
            return "";
        var size = results.Max(result => result.Size);
        var largest = results.Where(result => result.Size == size).ToList();
        var columns = largest.Select(result => (result.Store, result.Database)).Distinct().Order().ToList();
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"### {size:n0} tickets, the worst of the four actors: ÷ floor, and growth from the size before (the floor's)\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"| operation |{string.Concat(columns.Select(column => $" {column.Store}, {column.Database} |"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"| --- |{string.Concat(columns.Select(_ => " ---: |"))}\n");
        foreach (var operation in Operations.All.Where(operation => largest.Exists(result => result.Operation == operation)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {operation} |");
            foreach (var (store, database) in columns)
            {
                var some = largest.Where(result => result.Operation == operation && result.Store == store && result.Database == database)
                    .ToList();
                var fastest = some.MaxBy(result => Growth(result, Smaller(results, result)));
                text.Append(
                    CultureInfo.InvariantCulture, $" {Cell(some, fastest is null ? "" : Grown(fastest, Smaller(results, fastest)))} |");
            }

            text.Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string Cell(List<Result> some, string growth)
    {
        if (some.Count == 0)
            return "";
        var worst = some.Select(result => result.Ratio).Max() is { } ratio
            ? $"× {Times(ratio)}"
            : $"{Ms(some.Max(result => result.Figures.P50))} ms";
        return growth.Length == 0 ? worst : $"{worst}, {growth}";
    }

    private static double? Growth(Result result, Result? smaller) => result.Figures.P50 / smaller?.Figures.P50;

    private static string Grown(Result result, Result? smaller) =>
        $"{Times(Growth(result, smaller))}{Beside(result.Floor?.P50 / smaller?.Floor?.P50, "0.00")}";

    private static string Tables(IReadOnlyList<Result> results)
    {
        var text = new StringBuilder();
        foreach (var table in results.GroupBy(result => (result.Database, result.Store, result.Size)).OrderBy(table => table.Key))
        {
            var (database, store, size) = table.Key;
            text.Append(CultureInfo.InvariantCulture, $"### {store} on {database}, {size:n0} tickets\n\n");
            text.Append("| operation | actor | p50 ms | p95 | p99 | floor p50 | ÷ floor | growth (floor) | per second, 1 caller (floor) " +
                "| 8 callers (floor) | KB a call (floor) |\n");
            text.Append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
            foreach (var result in table.OrderBy(result => Operations.Place(result.Operation)))
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
            $"| {result.Operation} | {result.Actor} | {Ms(figures.P50)} | {Ms(figures.P95)} | {Ms(figures.P99)} | {Ms(floor?.P50)} | " +
            $"{Times(result.Ratio)} | {Grown(result, smaller)} | {figures.PerSecond1:n0}{Beside(floor?.PerSecond1, "n0")} | " +
            $"{figures.PerSecond8:n0}{Beside(floor?.PerSecond8, "n0")} | " +
            $"{figures.Bytes / 1024.0:0.0}{Beside(floor?.Bytes / 1024.0, "0.0")} |\n");
    }

    // The same thing at the size that is the next smaller one.
    private static Result? Smaller(IReadOnlyList<Result> results, Result result) => results
        .Where(other => other.Size < result.Size && other.Key == result.Key with { Item3 = other.Size })
        .MaxBy(other => other.Size);

    private static string Ms(double? value) => value?.ToString(value < 1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Times(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Beside(double? value, string format) =>
        value is { } given ? $" ({given.ToString(format, CultureInfo.InvariantCulture)})" : "";
}
