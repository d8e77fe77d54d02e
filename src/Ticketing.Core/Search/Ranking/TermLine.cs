namespace Ticketing.Search.Ranking;

/// <summary>Terms in one string: each between blanks (<c> printer paper jam </c>), so that whole terms and phrases are found as text.</summary>
internal static class TermLine
{
    /// <summary>The line of these terms; empty for none.</summary>
    public static string Of(IReadOnlyCollection<string> terms) => terms.Count == 0 ? "" : $" {string.Join(' ', terms)} ";
}
