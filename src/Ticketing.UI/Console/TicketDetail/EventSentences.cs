using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Items;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>
/// Tells events as sentences in the reader's language. It must be given them in order: what was before is known from them, and left out
/// where the first ones are not there.
/// </summary>
internal sealed class EventSentences(
    IStringLocalizer<TicketText> text, Labels labels, TicketNames names, ItemKinds items, Func<DateTimeOffset, string> date)
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
    public void BeginIn(Ticket ticket) => (project, workflow) = (ticket.Project, ticket.Workflow);

    public string Tell(RecordedEvent recorded) => recorded.Event switch
    {
        TicketCreated e => Tell(e),
        TitleChanged e => Tell("Title", ref title, e.Title),
        DescriptionChanged => text["Event.Description"],
        PriorityChanged e => Tell(e),
        CategoryChanged e => Tell(e),
        ProjectChanged e => Tell(e),
        DueDateChanged { DueAt: { } due } => text["Event.Due", date(due)],
        DueDateChanged => text["Event.DueNone"],
        TagsChanged e => Tell(e),
        AccessKeysChanged => text["Event.AccessKeys"],
        KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Watcher => TellWatchers(e, recorded.By),
        ItemAdded e => Tell(e.Item, e),
        ItemChanged e => Tell(e.Item, e),
        ItemRemoved e => Tell(e.Item, e),
        AssignmentChanged e => Tell(e, recorded.By),
        Transitioned e => text["Event.Status", labels.Status(workflow, e.From), labels.Status(workflow, e.To)],
        CommentAdded { Visibility: CommentVisibility.Internal } => text["Event.Internal"],
        CommentAdded => text["Event.Public"],
        SourceReported e => text["Event.Source", e.SourceStatus, labels.Status(workflow, e.Status)],
        _ => "",
    };

    private string Tell(TicketCreated e)
    {
        (title, priority, project, category, workflow, tags) = (e.Title, e.Priority, e.Project, e.Category, e.Workflow, e.Tags);
        (knowsAssignment, team, assignee) = (true, e.Team, e.Assignee);
        return e.Creator == e.Requester ? text["Event.Created"] : text["Event.CreatedFor", names.Person(e.Requester)];
    }

    private string Tell(PriorityChanged e)
    {
        var (before, now) = (priority, e.Priority);
        priority = now;
        return before is { } known
            ? text["Event.Priority", labels.Priority(known), labels.Priority(now)]
            : text["Event.PriorityTo", labels.Priority(now)];
    }

    private string Tell(CategoryChanged e)
    {
        var before = category;
        category = e.Category;
        var now = names.Category(project ?? "", e.Category);
        return before is null ? text["Event.CategoryTo", now] : text["Event.Category", names.Category(project ?? "", before), now];
    }

    private string Tell(ProjectChanged e)
    {
        (project, category, workflow) = (e.Project, e.Category, e.Workflow);
        return text["Event.Project", names.Project(e.Project), names.Category(e.Project, e.Category)];
    }

    private string Tell(TagsChanged e)
    {
        var before = tags;
        tags = e.Tags;
        if (before is not { } known)
            return e.Tags.Count == 0 ? text["Event.TagsNone"] : text["Event.TagsTo", List(e.Tags)];
        var added = e.Tags.Except(known).ToList();
        var removed = known.Except(e.Tags).ToList();
        return (added.Count, removed.Count) switch
        {
            (_, 0) => text["Event.TagsAdded", List(added)],
            (0, _) => text["Event.TagsRemoved", List(removed)],
            _ => text["Event.Tags", List(added), List(removed)],
        };
    }

    private string TellWatchers(KeysChanged e, string by) => (e.Added.ToList(), e.Removed.ToList()) switch
    {
        ([var only], []) when only == by => text["Event.Watches"],
        ([], [var only]) when only == by => text["Event.WatchesNoMore"],
        (var added, []) => text["Event.WatchersAdded", List(added.Select(names.Person))],
        ([], var removed) => text["Event.WatchersRemoved", List(removed.Select(names.Person))],
        var (added, removed) => text["Event.Watchers", List(added.Select(names.Person)), List(removed.Select(names.Person))],
    };

    // Of a feature that is gone there is nothing that could be told in words.
    private string Tell(TicketItem item, TicketEvent happened) =>
        items.Find(item.Kind)?.Tell(happened, CultureInfo.CurrentUICulture) ?? text["Event.Item", item.Kind];

    private string Tell(AssignmentChanged e, string by)
    {
        var (known, teamBefore, personBefore) = (knowsAssignment, team, assignee);
        (knowsAssignment, team, assignee) = (true, e.Team, e.Assignee);
        var sameTeam = known ? e.Team == teamBefore : e.Assignee is not null;
        return (e.Team, e.Assignee) switch
        {
            (_, { } person) when person == by && sameTeam && personBefore is null => text["Event.Taken"],
            (_, { } person) when sameTeam => text["Event.Assigned", names.Person(person)],
            ({ } to, { } person) when !known || person != personBefore => text["Event.AssignedBoth", names.Person(person), names.Team(to)],
            ({ } to, _) when !sameTeam => text["Event.AssignedTeam", names.Team(to)],
            (null, { } person) when person == personBefore && teamBefore is { } off => text["Event.TeamOff", names.Team(off)],
            (null, { } person) => text["Event.Assigned", names.Person(person)],
            _ when personBefore is { } off => text["Event.Unassigned", names.Person(off)],
            _ => text["Event.UnassignedTeam"],
        };
    }

    private string Tell(string key, ref string? before, string now)
    {
        var was = before;
        before = now;
        return was is null ? text[$"Event.{key}To", now] : text[$"Event.{key}", was, now];
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);
}
