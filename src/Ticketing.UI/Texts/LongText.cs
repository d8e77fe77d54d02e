namespace Ticketing.UI.Texts;

/// <summary>Which texts are so long that a page shows their beginning first: clearly more than that, so that it is worth a click.</summary>
internal static class LongText
{
    private const int Characters = 2000;
    private const int Lines = 25;
    private const int QuotedLines = 6;

    public static bool IsLong(string text) => text.Length > Characters || text.AsSpan().Count('\n') > Lines;

    /// <summary>Whether a quotation, such as what a mail answers, is folded away.</summary>
    public static bool IsLongQuotation(ReadOnlySpan<char> source) => source.Count('\n') >= QuotedLines;
}
