using System.ComponentModel;

namespace Ticketing.UI.Console.TicketList;

/// <summary>How a query may go on.</summary>
/// <param name="Word">What is put in.</param>
/// <param name="Label">What it means.</param>
/// <param name="Text">The whole text afterwards.</param>
/// <param name="Caret">Where one types on.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Suggestion(string Word, string Label, string Text, int Caret);
