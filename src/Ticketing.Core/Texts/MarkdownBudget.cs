namespace Ticketing.Texts;

/// <summary>
/// Which texts in Markdown may be read as such: reading some takes minutes, and cannot be interrupted. What may not is shown as it was
/// typed.
/// </summary>
public static class MarkdownBudget
{
    /// <summary>Whether reading a text takes a sixtieth of a second of a slow core at most, as it is estimated without reading.</summary>
    public static bool Allows(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MarkdownWork.Of(text) <= MarkdownWork.Budget;
    }
}
