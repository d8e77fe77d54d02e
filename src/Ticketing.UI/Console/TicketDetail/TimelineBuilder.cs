using Ticketing.Sentences;
using Ticketing.Tickets;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Makes a timeline of what a ticket's archive has.</summary>
internal static class TimelineBuilder
{
    /// <summary>Tells events in the reader's language.</summary>
    /// <param name="services">The page's services.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="names">What people and things are called.</param>
    /// <param name="events">The events, in order.</param>
    /// <param name="texts">Texts of the ticket.</param>
    public static IReadOnlyList<TimelineItem> Tell(
        TicketServices services, Ticket ticket, TicketNames names, IReadOnlyList<RecordedEvent> events, IReadOnlyList<StoredText> texts)
    {
        var sentences = new EventSentences(services.Items, services.Links, new TimelineNames(names, services));
        sentences.BeginIn(ticket);
        var byNumber = texts.ToDictionary(text => text.Number);
        // A change of nothing is one that the reader may not know of.
        var told = events.Where(recorded => recorded.Event is not KeysChanged { Added.Count: 0, Removed.Count: 0 });
        return [.. told.Select(recorded => new TimelineItem(
            recorded, names.Person(recorded.By), sentences.Tell(recorded), EventIcons.Of(recorded.Event),
            recorded.Event.KindOfText() is null ? null : byNumber.GetValueOrDefault(recorded.Version))
        {
            Mentioned = names.People(recorded.Event.Mentioned()),
            IsMine = services.Page.Actor.Is(recorded.By),
            IsRequester = recorded.By == ticket.Requester,
        })];
    }

    /// <summary>The people that events name.</summary>
    public static IEnumerable<string> PeopleIn(IEnumerable<RecordedEvent> events) =>
        events
            .SelectMany(recorded => new[]
            {
                recorded.By,
                (recorded.Event as AssignmentChanged)?.Assignee,
                (recorded.Event as TicketCreated)?.Assignee,
            })
            .OfType<string>()
            .Concat(events.Select(recorded => recorded.Event).OfType<KeysChanged>()
                .Where(keys => keys.Kind == TicketKeyKind.Watcher)
                .SelectMany(keys => keys.Added.Concat(keys.Removed)))
            .Concat(events.Select(recorded => recorded.Event).OfType<FieldsChanged>()
                .SelectMany(changed => changed.Fields.Where(one => one.Value.Kind is CustomFieldKind.Person))
                .SelectMany(one => one.Value.Values))
            .Concat(events.SelectMany(recorded => recorded.Event.Mentioned()));

    /// <summary>Whether a filter lets it through. That a ticket was filed is said by its description.</summary>
    public static bool Shows(TimelineFilter filter, TimelineItem item) => filter switch
    {
        TimelineFilter.Comments => item.IsComment,
        TimelineFilter.Changes => !item.IsComment,
        _ => true,
    };
}
