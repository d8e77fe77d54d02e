using Ticketing.Storage;

namespace Ticketing.Views;

/// <summary>How many tickets a view shows to somebody.</summary>
/// <param name="Count">The count; null where the query finds nothing any more, because it is none.</param>
/// <param name="Problem">What is wrong with the query, such as a category that was removed; null for nothing.</param>
public sealed record ViewCount(TicketCount? Count, FieldError? Problem);
