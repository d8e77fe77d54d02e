using Ticketing.Recurring;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Recurring;

/// <summary>The recurring tickets of the projects that the reader manages.</summary>
/// <param name="Recurring">They, by name.</param>
/// <param name="Places">What projects are called.</param>
/// <param name="Done">What was just done.</param>
public sealed record RecurringListModel(IReadOnlyList<ShownRecurringTicket> Recurring, PlaceNames Places, string? Done);
