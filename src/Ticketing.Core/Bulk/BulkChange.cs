using Ticketing.Tickets;

namespace Ticketing.Bulk;

/// <summary>The one thing that a bulk run does to each of its tickets.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Values">What it is to be: one value, several for tags and for fields with several choices, none to take it away.</param>
/// <param name="Field">The key of the custom field; null unless it is about one.</param>
public sealed record BulkChange(BulkPart Part, EquatableSet Values, string? Field = null);
