namespace Ticketing.Search.Highlighting;

/// <summary>Where the words of a search stand in a ticket.</summary>
/// <param name="Title">The words found in the title, in order, without overlaps; empty for none.</param>
/// <param name="Fragment">
/// The best part of the description or of a comment that the caller may read; null when no word was found there.
/// </param>
public sealed record TicketHighlight(IReadOnlyList<TextRange> Title, TextFragment? Fragment);
