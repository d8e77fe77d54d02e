using Ticketing.Tickets;


namespace Ticketing.Search.Highlighting;

/// <summary>The part of a description or comment that fits a search best.</summary>
/// <param name="Number">The number of the text in its ticket.</param>
/// <param name="Kind">Description, public or internal comment.</param>
/// <param name="Text">About 200 characters, as they were typed: Markdown, to be encoded before it is shown in HTML.</param>
/// <param name="Ranges">The words found in <paramref name="Text"/>, in order, without overlaps; at least one.</param>
public sealed record TextFragment(int Number, TextKind Kind, string Text, IReadOnlyList<TextRange> Ranges);
