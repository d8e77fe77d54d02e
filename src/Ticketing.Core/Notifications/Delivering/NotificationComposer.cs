using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Puts together what somebody is told, as he may see it at this moment: between the planning and the sending his roles may have been taken
/// away, the ticket moved, a comment erased.
/// </summary>
internal sealed class NotificationComposer(
    ActorResolver actors, CarefulDirectory directory, ITicketReader tickets, WorkflowRegistry workflows, PersonReading reading,
    IOptions<NotificationOptions> options, IUnsubscribeAddresses? unsubscribe = null)
    : INotificationSource
{
    private const int MostEvents = 100;
    private const int MostEarlier = 5;

    /// <summary>Null when there is nothing that he may be told any more.</summary>
    public async Task<Notification?> ComposeAsync(string tenant, NotificationEntry entry, CancellationToken cancellationToken)
    {
        if (await directory.FindUserAsync(tenant, entry.User, cancellationToken) is not { IsActive: true } user)
            return null;
        var told = await ComposeAsync(reading.Of(tenant, user), SightAsync, NotificationRules.IsTold, entry, cancellationToken);
        return told is null
            ? null
            : told with { Links = told.Links with { Unsubscribe = unsubscribe?.Of(tenant, entry.User, entry.Channel) } };

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
        var all = Visibility.OfSystem(reader.Tenant);
        if (await tickets.FindAsync(entry.Ticket, all, cancellationToken) is not { } ticket
            || await sight(ticket) is not { } visibility || !visibility.Sees(ticket))
            return null;
        var readsInternal = visibility.ReadsInternal(ticket);
        var history = await tickets.HistoryAsync(entry.Ticket, entry.FirstVersion - 1, MostEvents, all, cancellationToken);
        var events = history
            .Where(recorded => recorded.Version <= entry.LastVersion && isTold(recorded) && recorded.By == entry.By
                && (readsInternal || !recorded.Event.IsInternal()))
            .ToList();
        if (events.Count == 0)
            return null;
        var texts = await TextsAsync(entry, readsInternal, all, cancellationToken);
        var names = await NamesAsync(reader, ticket, events, texts, cancellationToken);
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
                    texts.FirstOrDefault(text => text.Number == recorded.Version)?.Body)),
            ],
            Earlier =
            [
                .. texts.Where(text => text.Number < entry.FirstVersion).OrderByDescending(text => text.Number).Take(MostEarlier)
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

    // Those of what happened, and some before it.
    private async Task<IReadOnlyList<TicketText>> TextsAsync(
        NotificationEntry entry, bool readsInternal, Visibility all, CancellationToken cancellationToken)
    {
        var after = Math.Max(0, entry.FirstVersion - MostEvents);
        var texts = await tickets.TextsAsync(entry.Ticket, after, MostEvents * 2, all, cancellationToken);
        return
        [
            .. texts.Where(text => text.Number <= entry.LastVersion && (readsInternal || text.Kind is not TextKind.InternalComment)),
        ];
    }

    private async Task<NotificationNames> NamesAsync(
        NotifiedPerson reader, Ticket ticket, List<RecordedEvent> events, IReadOnlyList<TicketText> texts,
        CancellationToken cancellationToken)
    {
        var tenant = reader.Tenant;
        List<string?> people =
        [
            ticket.Requester, ticket.Assignee, .. events.Select(recorded => recorded.By), .. texts.Select(text => text.By),
            .. events.Select(recorded => (recorded.Event as AssignmentChanged)?.Assignee),
        ];
        var users = await directory.FindUsersAsync(tenant, [.. people.OfType<string>().Distinct()], cancellationToken);
        var teams = new List<Team>();
        var keys = events.Select(recorded => (recorded.Event as AssignmentChanged)?.Team).Append(ticket.Team).OfType<string>().Distinct();
        foreach (var key in keys)
        {
            if (await directory.FindTeamAsync(tenant, key, cancellationToken) is { } team)
                teams.Add(team);
        }

        var project = await directory.FindProjectAsync(tenant, ticket.Project, cancellationToken);
        var category = await directory.FindCategoryAsync(tenant, ticket.Project, ticket.Category, cancellationToken);
        var workflow = workflows.Find(ticket.Workflow);
        var statuses = events.Select(recorded => recorded.Event).OfType<Transitioned>()
            .SelectMany(moved => new[] { moved.From, moved.To })
            .Append(ticket.Status)
            .Distinct()
            .ToImmutableDictionary(status => status, status => workflow.NameOfStatus(status, reader.Culture));
        return new(
            users.ToImmutableDictionary(user => user.Id, user => user.DisplayName),
            teams.ToImmutableDictionary(team => team.Key, team => team.Name),
            project?.Name ?? ticket.Project, category?.Name ?? ticket.Category, statuses);
    }
}
