namespace Ticketing.Fields;

/// <summary>
/// What stands where the key of a field does and is on no ticket: a word of the query language, or how well a ticket fits.
/// </summary>
internal sealed class FieldWord(string key, LocalizedText name, FieldKind kind) : TicketField(key, name, kind);
