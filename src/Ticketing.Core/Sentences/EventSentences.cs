using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Sentences;

/// <summary>
/// Tells events of one ticket as sentences that stand behind the name of whoever did it: <c>changed the status from New to Done</c>. It
/// must be given them in order: what was before is known from them, and left out where the first ones are not there. Texts that people
/// typed are in it as they typed them.
/// </summary>
/// <param name="items">The kinds of items that there are.</param>
/// <param name="links">The kinds of links that there are.</param>
/// <param name="names">What those are called whom the events speak of.</param>
public sealed class EventSentences(ItemKinds items, LinkKinds links, IEventNames names)
{
    private string? title;
    private Priority? priority;
    private string? project;
    private string? category;
    private string workflow = "";
    private EquatableSet? tags;
    private bool knowsAssignment;
    private string? team;
    private string? assignee;

    /// <summary>Begins with what a ticket was, where its first events are not told.</summary>
    public void BeginIn(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        (project, workflow) = (ticket.Project, ticket.Workflow);
    }

    /// <summary>What happened, as a sentence in the reader's language.</summary>
    public string Tell(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return Tell(recorded.Event, recorded.By);
    }

    private string Tell(TicketEvent happened, string by) => happened switch
    {
        TicketCreated e => Tell(e),
        TitleChanged e => Tell(e),
        DescriptionChanged => Say(EventWords.Description),
        PriorityChanged e => Tell(e),
        CategoryChanged e => Tell(e),
        ProjectChanged e => Tell(e),
        DueDateChanged { DueAt: { } due } => Say(EventWords.Due, names.Time(due)),
        DueDateChanged => Say(EventWords.DueNone),
        TagsChanged e => Tell(e),
        AccessKeysChanged => Say(EventWords.AccessKeys),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Watcher => TellWatchers(e, by),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Link => TellLinks(e),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Blocker => TellBlockers(e),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Split => TellSplits(e),
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Subject => TellSubjects(e),
        FieldsChanged e => Tell(e),
        ItemAdded e => Tell(e.Item, e),
        ItemChanged e => Tell(e.Item, e),
        ItemRemoved e => Tell(e.Item, e),
        AssignmentChanged e => Tell(e, by),
        Transitioned e => Say(EventWords.Status, names.Status(workflow, e.From), names.Status(workflow, e.To)),
        CommentAdded { Visibility: CommentVisibility.Internal } => Say(EventWords.Internal),
        CommentAdded => Say(EventWords.Public),
        CommentEdited { Visibility: CommentVisibility.Internal } => Say(EventWords.InternalEdited),
        CommentEdited => Say(EventWords.PublicEdited),
        CommentDeleted { Visibility: CommentVisibility.Internal } => Say(EventWords.InternalDeleted),
        CommentDeleted => Say(EventWords.PublicDeleted),
        MergeUndone e => Say(EventWords.MergeUndone, names.Status(workflow, e.Status)),
        SourceReported e => Say(EventWords.Source, e.SourceStatus, names.Status(workflow, e.Status)),
        _ => Say(EventWords.Other),
    };

    private string Tell(TicketCreated e)
    {
        (title, priority, project, category, workflow, tags) = (e.Title, e.Priority, e.Project, e.Category, e.Workflow, e.Tags);
        (knowsAssignment, team, assignee) = (true, e.Team, e.Assignee);
        return (e.Schedule, e.Creator == e.Requester) switch
        {
            (null, true) => Say(EventWords.Created),
            (null, false) => Say(EventWords.CreatedFor, names.Person(e.Requester)),
            ({ } schedule, true) => Say(EventWords.Scheduled, schedule),
            ({ } schedule, false) => Say(EventWords.ScheduledFor, schedule, names.Person(e.Requester)),
        };
    }

    private string Tell(TitleChanged e)
    {
        var before = title;
        title = e.Title;
        return before is null ? Say(EventWords.TitleTo, title) : Say(EventWords.Title, before, title);
    }

    private string Tell(PriorityChanged e)
    {
        var (before, now) = (priority, e.Priority);
        priority = now;
        return before is { } known
            ? Say(EventWords.Priority, Name(known), Name(now))
            : Say(EventWords.PriorityTo, Name(now));
    }

    private string Tell(CategoryChanged e)
    {
        var before = category;
        category = e.Category;
        var now = names.Category(project ?? "", e.Category);
        return before is null ? Say(EventWords.CategoryTo, now) : Say(EventWords.Category, names.Category(project ?? "", before), now);
    }

    private string Tell(ProjectChanged e)
    {
        (project, category, workflow) = (e.Project, e.Category, e.Workflow);
        return Say(EventWords.Project, names.Project(e.Project), names.Category(e.Project, e.Category));
    }

    private string Tell(TagsChanged e)
    {
        var before = tags;
        tags = e.Tags;
        if (before is not { } known)
            return e.Tags.Count == 0 ? Say(EventWords.TagsNone) : Say(EventWords.TagsTo, List(e.Tags));
        var added = e.Tags.Except(known).ToList();
        var removed = known.Except(e.Tags).ToList();
        return (added.Count, removed.Count) switch
        {
            (_, 0) => Say(EventWords.TagsAdded, List(added)),
            (0, _) => Say(EventWords.TagsRemoved, List(removed)),
            _ => Say(EventWords.Tags, List(added), List(removed)),
        };
    }

    private string TellWatchers(KeysChanged e, string by) => (e.Added.ToList(), e.Removed.ToList()) switch
    {
        ([var only], []) when only == by => Say(EventWords.Watches),
        ([], [var only]) when only == by => Say(EventWords.WatchesNoMore),
        (var added, []) => Say(EventWords.WatchersAdded, List(added.Select(names.Person))),
        ([], var removed) => Say(EventWords.WatchersRemoved, List(removed.Select(names.Person))),
        var (added, removed) => Say(EventWords.Watchers, List(added.Select(names.Person)), List(removed.Select(names.Person))),
    };

    private string TellLinks(KeysChanged e) => (e.Added.ToList(), e.Removed.ToList()) switch
    {
        ([var only], []) when Merged(only) is var (isFrom, other) =>
            Say(isFrom ? EventWords.MergedFrom : EventWords.MergedInto, Ticket(other)),
        ([], [var only]) when Merged(only) is var (isFrom, other) =>
            Say(isFrom ? EventWords.MergedFromUndone : EventWords.MergedIntoUndone, Ticket(other)),
        (var added, []) => Say(EventWords.LinkAdded, List(added.Select(Link))),
        ([], var removed) => Say(EventWords.LinkRemoved, List(removed.Select(Link))),
        var (added, removed) => Say(EventWords.Links, List(added.Select(Link)), List(removed.Select(Link))),
    };

    private static (bool IsFrom, TicketId Other)? Merged(string key) =>
        TicketLink.Read(key) is not { } link ? null
        : link.End == LinkKind.Merges.Forward.Name ? (false, link.Other)
        : link.End == LinkKind.Merges.Backward.Name ? (true, link.Other)
        : null;

    // What importing put right says where it leads from then on.
    private string TellSplits(KeysChanged e) => e.Added.Select(TicketSplit.Read).FirstOrDefault() is { } split
        ? Say(split.IsFrom ? EventWords.SplitFrom : EventWords.SplitInto, Ticket(split.Other))
        : Say(EventWords.Other);

    private string TellBlockers(KeysChanged e) => e.Added.Count > 0
        ? Say(EventWords.BlockerOpen, List(e.Added.Select(key => Ticket(TicketLink.ReadNumber(key)))))
        : Say(EventWords.BlockerOver, List(e.Removed.Select(key => Ticket(TicketLink.ReadNumber(key)))));

    private string TellSubjects(KeysChanged e) => (e.Added.ToList(), e.Removed.ToList()) switch
    {
        (var added, []) => Say(EventWords.SubjectAdded, List(added.Select(Subject))),
        ([], var removed) => Say(EventWords.SubjectRemoved, List(removed.Select(Subject))),
        var (added, removed) => Say(EventWords.Subjects, List(added.Select(Subject)), List(removed.Select(Subject))),
    };

    private static string Subject(string key) => TicketSubject.Read(key)?.Title ?? key;

    private string Link(string key) => TicketLink.Read(key) is { } link
        ? Say(EventWords.Link, links.Find(link.End)?.Title.In(names.Culture) ?? link.End, Ticket(link.Other))
        : key;

    private string Ticket(TicketId? id) => id is { Value: > 0 } seen ? seen.ToString() : Say(EventWords.TicketUnseen);

    private string Tell(FieldsChanged e) => string.Join(
        ", ",
        e.Fields.Select(one => one.Value.IsEmpty
            ? Say(EventWords.FieldEmptied, names.Field(one.Key))
            : Say(EventWords.FieldSet, names.Field(one.Key), names.FieldValue(one.Key, one.Value))));

    // Of a feature that is gone there is nothing that could be told in words.
    private string Tell(TicketItem item, TicketEvent happened) =>
        items.Find(item.Kind)?.Tell(happened, names.Culture) is { Length: > 0 } told ? told : Say(EventWords.Item, item.Kind);

    private string Tell(AssignmentChanged e, string by)
    {
        var (known, teamBefore, personBefore) = (knowsAssignment, team, assignee);
        (knowsAssignment, team, assignee) = (true, e.Team, e.Assignee);
        var sameTeam = known ? e.Team == teamBefore : e.Team is null;
        return (e.Team, e.Assignee) switch
        {
            (_, { } person) when person == by && personBefore is null && (sameTeam || !known) => Say(EventWords.Taken),
            (_, { } person) when sameTeam => Say(EventWords.Assigned, names.Person(person)),
            ({ } to, { } person) when person != personBefore => Say(EventWords.AssignedBoth, names.Person(person), names.Team(to)),
            ({ } to, _) when !sameTeam => Say(EventWords.AssignedTeam, names.Team(to)),
            (null, { } person) when person == personBefore && teamBefore is { } off => Say(EventWords.TeamOff, names.Team(off)),
            (null, { } person) => Say(EventWords.Assigned, names.Person(person)),
            _ when personBefore is { } off => Say(EventWords.Unassigned, names.Person(off)),
            _ => Say(EventWords.UnassignedTeam),
        };
    }

    private string Name(Priority priority) => PriorityNames.Of(priority).In(names.Culture);

    private string Say(LocalizedText sentence, params object[] words) =>
        string.Format(names.Culture, sentence.In(names.Culture), words);

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}
