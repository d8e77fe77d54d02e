using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Puts together what somebody is told, as he may see it at this moment: between the planning and the sending his roles may have been taken
/// away, the ticket moved, a comment erased.
/// </summary>
internal sealed class NotificationComposer(
    ActorResolver actors, CarefulDirectory directory, ITicketReader tickets, EventReadings readings, WorkflowRegistry workflows,
    PersonReading persons, IOptions<NotificationOptions> options, IUnsubscribeAddresses? unsubscribe = null)
    : INotificationSource
{
    /// <summary>Null when there is nothing that he may be told any more.</summary>
    public async Task<Notification?> ComposeAsync(string tenant, NotificationEntry entry, CancellationToken cancellationToken)
    {
        if (await directory.FindUserAsync(tenant, entry.User, cancellationToken) is not { IsActive: true } user)
            return null;
        var told = await ComposeAsync(persons.Of(tenant, user), SightAsync, IsTold, entry, cancellationToken);
        return told is null
            ? null
            : told with { Links = told.Links with { Unsubscribe = unsubscribe?.Of(tenant, entry.User, entry.Channel) } };

        bool IsTold(RecordedEvent recorded) => NotificationRules.IsTold(recorded, entry.Reason);

        async ValueTask<Visibility?> SightAsync(Ticket ticket) => (await actors.FindViewerAsync(
            new(user.Id, tenant), seen => seen.Reads(ticket, entry.IsInternal), cancellationToken))?.Visibility;
    }

    /// <summary>Null when there is nothing that may be told.</summary>
    /// <param name="reader">Who is told.</param>
    /// <param name="sight">What he may see, asked with the ticket as it is now; null for nothing.</param>
    /// <param name="isTold">Of which events he is told.</param>
    /// <param name="entry">The entry of the ledger.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Notification?> ComposeAsync(
        NotifiedPerson reader, Func<Ticket, ValueTask<Visibility?>> sight, Func<RecordedEvent, bool> isTold, NotificationEntry entry,
        CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(entry.Ticket, Visibility.OfSystem(reader.Tenant), cancellationToken) is not { } ticket
            || await sight(ticket) is not { } visibility || !visibility.Sees(ticket))
            return null;
        var readsInternal = visibility.ReadsInternal(ticket);
        var reading = await readings.ReadAsync(reader.Tenant, ticket, entry, cancellationToken);
        var events = reading.Events
            .Where(recorded => isTold(recorded) && recorded.By == entry.By && (readsInternal || !recorded.Event.IsInternal()))
            .ToList();
        if (events.Count == 0)
            return null;
        var written = events.Select(recorded => recorded.TextNumber()).ToHashSet();
        var texts = reading.Texts.Where(text => readsInternal || text.Kind is not TextKind.InternalComment).ToList();
        var names = NamesOf(reading, reader, ticket, events, texts);
        return new()
        {
            Id = entry.Id,
            To = reader,
            Kind = entry.Kind,
            Reason = entry.Reason,
            Ticket = visibility.AsSeen(ticket),
            Events =
            [
                .. events.Select(recorded => new NotifiedEvent(
                    readsInternal ? recorded : recorded.AsPublic(0), names.Person(recorded.By),
                    texts.FirstOrDefault(text => text.Number == recorded.TextNumber())?.Body)),
            ],
            Earlier =
            [
                .. texts.Where(text => text.Number < entry.FirstVersion && !written.Contains(text.Number))
                    .OrderByDescending(text => text.Number)
                    .Take(EventReadings.MostEarlier)
                    .Select(Earlier),
            ],
            Names = names,
            Links = options.Value.LinksTo(entry.Ticket),
        };

        NotifiedEvent Earlier(TicketText text) => new(
            new(text.Number, text.At, text.By, text.Kind is TextKind.Description
                ? new DescriptionChanged()
                : new CommentAdded(text.Kind is TextKind.InternalComment ? CommentVisibility.Internal : CommentVisibility.Public)),
            names.Person(text.By), text.Body);
    }

    // Of those alone whom he reads of.
    private NotificationNames NamesOf(
        EventReading reading, NotifiedPerson reader, Ticket ticket, List<RecordedEvent> events, List<TicketText> texts)
    {
        var people = EventReading.PeopleIn(ticket, events, texts);
        var teams = EventReading.TeamsIn(ticket, events);
        var workflow = workflows.Find(ticket.Workflow);
        var statuses = events.Select(recorded => recorded.Event).OfType<Transitioned>()
            .SelectMany(moved => new[] { moved.From, moved.To })
            .Append(ticket.Status)
            .Distinct()
            .ToImmutableDictionary(status => status, status => workflow.NameOfStatus(status, reader.Culture));
        return new(
            reading.People.RemoveRange(reading.People.Keys.Where(id => !people.Contains(id))),
            reading.Teams.RemoveRange(reading.Teams.Keys.Where(key => !teams.Contains(key))), reading.Project, reading.Category, statuses);
    }
}
