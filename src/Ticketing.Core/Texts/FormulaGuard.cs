namespace Ticketing.Texts;

/// <summary>
/// Keeps a spreadsheet from running what somebody wrote, in cells of CSV. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front; reading takes one away again, so that what went out comes back as it was.
/// </summary>
public static class FormulaGuard
{
    // OWASP's list, with the full-width forms that some spreadsheets take for the same.
    private const string Openings = "=+-@\t\r\n＝＋－＠";

    /// <summary>A cell with the text, as a spreadsheet may read it.</summary>
    public static string Defuse(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>The text of a cell that <see cref="Defuse"/> made.</summary>
    public static string Restore(string text) => text.StartsWith('\'') && IsFormula(text) ? text[1..] : text;

    // A text that begins with apostrophes and a formula after them gets one more, or reading it back would take one too many.
    private static bool IsFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && Openings.Contains(rest[0], StringComparison.Ordinal);
    }
}
