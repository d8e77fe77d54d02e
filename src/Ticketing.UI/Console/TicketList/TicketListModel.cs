using Ticketing.Search;

namespace Ticketing.UI.Console.TicketList;

/// <summary>A page of the list.</summary>
/// <param name="Query">The query as it was typed.</param>
/// <param name="Found">The tickets; null when the query is none.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="Errors">What is wrong with the query.</param>
public sealed record TicketListModel(
    string Query, TicketPage? Found, IReadOnlyDictionary<string, string>? Names, IReadOnlyList<FieldError> Errors);
