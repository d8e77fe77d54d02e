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
    ImmutableDictionary<string, string> Teams, string Project, string Category)
{
    /// <summary>The ids of those whom a ticket, what happened to it and what was written name.</summary>
    public static HashSet<string> PeopleIn(Ticket ticket, IReadOnlyList<RecordedEvent> events, IReadOnlyList<TicketText> texts)
    {
        string?[] people =
        [
            ticket.Requester, ticket.Assignee, .. events.Select(recorded => recorded.By), .. texts.Select(text => text.By),
            .. Assignments(events).Select(assignment => assignment.Assignee),
        ];
        return [.. people.OfType<string>()];
    }

    /// <summary>The keys of the teams that a ticket and what happened to it name.</summary>
    public static HashSet<string> TeamsIn(Ticket ticket, IReadOnlyList<RecordedEvent> events) =>
        [.. Assignments(events).Select(assignment => assignment.Team).Append(ticket.Team).OfType<string>()];

    private static IEnumerable<AssignmentChanged> Assignments(IReadOnlyList<RecordedEvent> events) =>
        events.Select(recorded => recorded.Event).OfType<AssignmentChanged>();
}
