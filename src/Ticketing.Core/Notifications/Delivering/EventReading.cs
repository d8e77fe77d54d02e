using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// What happened to a ticket, with what was written before, as the help desk itself reads it: for nobody to see as it is.
/// </summary>
/// <param name="Events">What happened.</param>
/// <param name="Texts">The texts of it, and of those before it the ones that may be shown.</param>
/// <param name="People">Display names of all who are named, by user id.</param>
/// <param name="Teams">Names by key.</param>
/// <param name="Project">The ticket's project.</param>
/// <param name="Category">Its category.</param>
internal sealed record EventReading(
    IReadOnlyList<RecordedEvent> Events, IReadOnlyList<TicketText> Texts, ImmutableDictionary<string, string> People,
    ImmutableDictionary<string, string> Teams, string Project, string Category);
