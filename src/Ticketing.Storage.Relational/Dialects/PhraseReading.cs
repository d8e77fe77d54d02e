namespace Ticketing.Storage.Relational.Dialects;

/// <summary>Terms as which a phrase may stand in a text.</summary>
/// <param name="Terms">Terms between blanks, none at the ends.</param>
/// <param name="IsBeginning">Whether the last one is only the beginning of a term.</param>
internal readonly record struct PhraseReading(string Terms, bool IsBeginning)
{
    /// <summary>How it stands in a line of terms, which has blanks at its ends.</summary>
    public string InLine => IsBeginning ? $" {Terms}" : $" {Terms} ";
}
