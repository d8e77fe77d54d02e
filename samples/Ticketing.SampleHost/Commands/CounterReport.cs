using System.Globalization;
using Ticketing.Counters;

namespace Ticketing.SampleHost.Commands;

/// <summary>Writes which counters were wrong.</summary>
internal static class CounterReport
{
    private const int MostShown = 50;

    /// <summary>The number on standard output, the first of them on standard error.</summary>
    public static async Task WriteAsync(IReadOnlyList<CounterDifference> wrong)
    {
        foreach (var figure in wrong.Take(MostShown))
        {
            var cell = figure.Cell;
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Project ?? "(all projects)"}, {cell.Status} ({cell.StatusCategory}), {cell.Cube} {cell.Value ?? "(none)"}: " +
                $"counted {figure.Counted}, there are {figure.Actual}"));
        }

        if (wrong.Count > MostShown)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {wrong.Count - MostShown} more"));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wrong: {wrong.Count}"));
    }
}
