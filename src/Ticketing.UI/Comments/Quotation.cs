namespace Ticketing.UI.Comments;

/// <summary>Quotes what somebody said, to be answered below.</summary>
internal static class Quotation
{
    /// <summary>The text as a quotation in Markdown, with room for an answer behind it.</summary>
    public static string Of(string text) => string.Concat(
        text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.Length == 0 ? ">\n" : $"> {line}\n").Append("\n"));
}
