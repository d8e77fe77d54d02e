using Ticketing.Items;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Texts;

/// <summary>
/// Tells what happened as sentences in the reader's language. What was before is not told: a mail does not know it. Thread-safe.
/// </summary>
internal sealed class EventSentences(ItemKinds items)
{
    public string Tell(NotifiedEvent happened, Notification notification)
    {
        var reader = new Reader(notification);
        var by = PlainText.Line(happened.By, TicketLimits.Name);
        return Write(happened.Event, by, reader);
    }

    private string Write(RecordedEvent recorded, string by, Reader reader) => recorded.Event switch
    {
        TicketCreated e when e.Requester != e.Creator => reader.Say(EventWords.CreatedFor, by, reader.Person(e.Requester)),
        TicketCreated => reader.Say(EventWords.Created, by),
        TitleChanged e => reader.Say(EventWords.Title, by, PlainText.Line(e.Title, TicketLimits.Title)),
        DescriptionChanged => reader.Say(EventWords.Description, by),
        PriorityChanged e => reader.Say(EventWords.Priority, by, MailWords.Of(e.Priority).In(reader.Culture)),
        CategoryChanged e => reader.Say(EventWords.Category, by, reader.Category(e.Category)),
        ProjectChanged e => reader.Say(EventWords.Project, by, reader.Project(e.Project)),
        DueDateChanged { DueAt: { } due } => reader.Say(EventWords.Due, by, reader.Time(due)),
        DueDateChanged => reader.Say(EventWords.DueNone, by),
        TagsChanged { Tags.Count: 0 } => reader.Say(EventWords.TagsNone, by),
        TagsChanged e => reader.Say(EventWords.Tags, by, List(e.Tags)),
        AccessKeysChanged => reader.Say(EventWords.AccessKeys, by),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Watcher => TellWatchers(e, recorded.By, by, reader),
        ItemAdded e => TellItem(e.Item, e, by, reader),
        ItemChanged e => TellItem(e.Item, e, by, reader),
        ItemRemoved e => TellItem(e.Item, e, by, reader),
        AssignmentChanged e => TellAssignment(e, recorded.By, by, reader),
        Transitioned e => reader.Say(EventWords.Status, by, reader.Status(e.From), reader.Status(e.To)),
        CommentAdded { Visibility: CommentVisibility.Internal } => reader.Say(EventWords.Internal, by),
        CommentAdded => reader.Say(EventWords.Public, by),
        SourceReported e => reader.Say(
            EventWords.Source, by, PlainText.Line(e.SourceStatus, TicketLimits.Name), reader.Status(e.Status)),
        _ => reader.Say(EventWords.Other, by),
    };

    private static string TellWatchers(KeysChanged e, string byId, string by, Reader reader) =>
        (e.Added.ToList(), e.Removed.ToList()) switch
        {
            ([var only], []) when only == byId => reader.Say(EventWords.Watches, by),
            ([], [var only]) when only == byId => reader.Say(EventWords.WatchesNoMore, by),
            (var added, []) => reader.Say(EventWords.WatchersAdded, by, List(added.Select(reader.Person))),
            ([], var removed) => reader.Say(EventWords.WatchersRemoved, by, List(removed.Select(reader.Person))),
            var (added, removed) => reader.Say(
                EventWords.Watchers, by, List(added.Select(reader.Person)), List(removed.Select(reader.Person))),
        };

    private static string TellAssignment(AssignmentChanged e, string byId, string by, Reader reader) => (e.Team, e.Assignee) switch
    {
        (_, { } person) when person == byId => reader.Say(EventWords.Taken, by),
        ({ } team, { } person) => reader.Say(EventWords.AssignedBoth, by, reader.Person(person), reader.Team(team)),
        (null, { } person) => reader.Say(EventWords.Assigned, by, reader.Person(person)),
        ({ } team, null) => reader.Say(EventWords.AssignedTeam, by, reader.Team(team)),
        _ => reader.Say(EventWords.Unassigned, by),
    };

    // Of a feature that is gone there is nothing that could be told in words.
    private string TellItem(TicketItem item, TicketEvent happened, string by, Reader reader) =>
        items.Find(item.Kind)?.Tell(happened, reader.Culture) is { Length: > 0 } told
            ? $"{by} {PlainText.Line(told, 500)}"
            : reader.Say(EventWords.Other, by);

    private static string List(IEnumerable<string> words) => PlainText.Cut(string.Join(", ", words), 500);
}
