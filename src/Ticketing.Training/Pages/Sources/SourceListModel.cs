using Ticketing.Search;

namespace Ticketing.Training.Pages.Sources;

/// <summary>Real tickets that are done, of which scenarios can be made.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Found">The tickets; null where the query was refused.</param>
/// <param name="Refusal">Why; null where it was not.</param>
public sealed record SourceListModel(string Query, TicketPage? Found, string? Refusal);
