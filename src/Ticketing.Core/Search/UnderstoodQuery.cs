using Ticketing.Search.Binding;
using Ticketing.Search.Language;

namespace Ticketing.Search;

/// <summary>A query as it was read, and what it means to whoever asks.</summary>
internal sealed record UnderstoodQuery(TicketQuery Query, BoundQuery Bound);
