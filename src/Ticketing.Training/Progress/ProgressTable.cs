using System.Globalization;
using System.Text;
using Ticketing.Texts;

namespace Ticketing.Training.Progress;

/// <summary>Writes exercises as CSV (RFC 4180). What a spreadsheet would take for a formula is defused.</summary>
internal static class ProgressTable
{
    private static readonly string[] Columns =
    [
        "trainee", "name", "deployment", "pool", "scenario", "title", "category", "difficulty", "skills", "deliveredAt", "respondedAt",
        "answeredAt", "firstResponseSeconds", "answerSeconds", "points", "verdict", "releasedAt",
    ];

    /// <param name="entries">The exercises.</param>
    /// <param name="names">What trainees are called, by user id.</param>
    public static string Write(IEnumerable<ProgressEntry> entries, IReadOnlyDictionary<string, string> names)
    {
        var csv = new StringBuilder();
        AppendRow(csv, Columns);
        foreach (var one in entries)
            AppendRow(
                csv,
                [
                    one.Trainee, names.GetValueOrDefault(one.Trainee, one.Trainee), one.Deployment.ToString(CultureInfo.InvariantCulture),
                    one.Pool, one.Scenario, one.Title, one.Category, one.Difficulty.ToString().ToLowerInvariant(),
                    string.Join(' ', one.Skills), At(one.DeliveredAt), At(one.RespondedAt), At(one.AnsweredAt),
                    Seconds(one.ToFirstResponse), Seconds(one.ToAnswer), one.Points?.ToString(CultureInfo.InvariantCulture),
                    one.Verdict?.ToString().ToLowerInvariant(),
                    At(one.ReleasedAt),
                ]);
        return csv.ToString();
    }

    private static void AppendRow(StringBuilder csv, IReadOnlyList<string?> cells) =>
        csv.AppendJoin(',', cells.Select(cell => Quoted(cell ?? ""))).Append("\r\n");

    private static string Quoted(string cell)
    {
        cell = FormulaGuard.Defuse(cell);
        return cell.AsSpan().IndexOfAny("\",\r\n") >= 0 || cell != cell.Trim()
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    private static string? At(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Seconds(TimeSpan? span) => span?.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
