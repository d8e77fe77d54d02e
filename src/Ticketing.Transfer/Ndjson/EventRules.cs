using Ticketing.CustomFields;
using Ticketing.Recurring;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// What an event from a file must be, as it does not pass the rules by which the help desk decides. Its fields have theirs all the same.
/// </summary>
internal static class EventRules
{
    /// <summary>What is wrong with the event, as a sentence; null when nothing is.</summary>
    public static string? Problem(TicketEvent ticketEvent) =>
        ProblemOf(ticketEvent) ?? People("mentioned", ticketEvent.Mentioned()) ?? People("watching", ticketEvent.Watching());

    /// <summary>What is wrong with a time: they are in UTC, to the microsecond, as stores keep them.</summary>
    public static string? Time(string property, DateTimeOffset? time) =>
        time is { } given && (given.Offset != TimeSpan.Zero || given.ToUtcMicroseconds() != given || !given.IsKept())
            ? $"{property}: a time in UTC, to the microsecond, of the years {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear} is " +
                "expected."
            : null;

    /// <summary>What is wrong with a user id.</summary>
    public static string? User(string property, string id) => Text(property, FieldRules.UserId, id);

    private static string? ProblemOf(TicketEvent ticketEvent) => ticketEvent switch
    {
        TicketCreated e => Problem(e),
        TitleChanged e => Text("title", FieldRules.Title, e.Title),
        PriorityChanged e => Priority(e.Priority),
        CategoryChanged e => Key("category", e.Category),
        ProjectChanged e =>
            Key("project", e.Project) ?? Key("category", e.Category) ?? Word("workflow", e.Workflow) ?? Status(e.Status, e.StatusCategory),
        DueDateChanged e => Time("dueAt", e.DueAt),
        TagsChanged e => Tags(e.Tags),
        AccessKeysChanged e => Members("accessKeys", e.AccessKeys),
        KeysChanged e => Problem(e),
        FieldsChanged e => CustomFieldRules.Problem(e.Fields),
        ItemAdded e => ItemRules.Problem(e.Item),
        ItemChanged e => ItemRules.Problem(e.Item, e.Before),
        ItemRemoved e => ItemRules.Problem(e.Item),
        AssignmentChanged e => OptionalKey("team", e.Team) ?? OptionalUser("assignee", e.Assignee) ?? Text("why", FieldRules.Why, e.Why),
        Transitioned e => Word("trigger", e.Trigger) ?? Word("from", e.From) ?? Status(e.To, e.Category),
        CommentAdded e => Audience(e.Visibility),
        CommentEdited e => Audience(e.Visibility),
        CommentDeleted e => Audience(e.Visibility),
        MergeUndone e => Status(e.Status, e.StatusCategory) ?? Time("resolvedAt", e.ResolvedAt) ?? OptionalUser("resolvedBy", e.ResolvedBy)
            ?? Time("closedAt", e.ClosedAt) ?? (e.Reopens < 0 ? "reopens: 0 or more is expected." : null),
        SourceReported e => Problem(e),
        _ => null,
    };

    private static string? Problem(TicketCreated e) =>
        Text("title", FieldRules.Title, e.Title) ??
        Key("project", e.Project) ??
        Key("category", e.Category) ??
        OptionalKey("team", e.Team) ??
        OptionalKey("organisation", e.Organisation) ??
        Status(e.Status, e.StatusCategory) ??
        Word("workflow", e.Workflow) ??
        Priority(e.Priority) ??
        User("requester", e.Requester) ??
        User("creator", e.Creator) ??
        OptionalUser("assignee", e.Assignee) ??
        Text("externalRef", FieldRules.ExternalRef, e.ExternalRef) ??
        Text("source", FieldRules.Source, e.Source) ??
        Text("schedule", TextRule.MissingOrSaid(RecurringLimits.Name), e.Schedule) ??
        Tags(e.Tags) ??
        Members("accessKeys", e.AccessKeys) ??
        Time("dueAt", e.DueAt);

    private static string? Problem(KeysChanged e)
    {
        if (!e.Kind.IsWellNamed || e.Kind == TicketKeyKind.Tag || e.Kind == TicketKeyKind.Access || e.Kind == TicketKeyKind.Mark
            || e.Kind == TicketKeyKind.Linked || e.Kind == TicketKeyKind.About || e.Kind == TicketKeyKind.Field)
            return $"kind: '{e.Kind}' is no kind of keys that is changed so.";
        if (e.Kind == TicketKeyKind.Link)
            return Links("added", e, e.Added) ?? Links("removed", e, e.Removed);
        if (e.Kind == TicketKeyKind.Blocker)
            return Numbers("added", e, e.Added) ?? Numbers("removed", e, e.Removed);
        if (e.Kind == TicketKeyKind.Split)
            return Splits("added", e.Added) ?? Splits("removed", e.Removed);
        if (e.Kind == TicketKeyKind.Subject)
            return Subjects("added", e, e.Added) ?? Subjects("removed", e, e.Removed);
        return People("added", e.Added) ?? People("removed", e.Removed);
    }

    private static string? Links(string property, KeysChanged e, EquatableSet links) =>
        e.Internal || links.Count > TicketLimits.Links || links.Any(key => TicketLink.Read(key) is not { Other.Value: > 0 })
            ? $"{property}: at most {TicketLimits.Links} links are expected, such as blocks/12."
            : null;

    private static string? Subjects(string property, KeysChanged e, EquatableSet subjects) =>
        e.Internal || subjects.Count > TicketLimits.Subjects || subjects.Any(key => TicketSubject.Read(key) is null)
            ? $"{property}: at most {TicketLimits.Subjects} subjects are expected, such as order/42 and a title behind a space."
            : null;

    private static string? Numbers(string property, KeysChanged e, EquatableSet numbers) =>
        e.Internal || numbers.Count > TicketLimits.Links || numbers.Any(key => TicketLink.ReadNumber(key) is not { Value: > 0 })
            ? $"{property}: at most {TicketLimits.Links} numbers of tickets are expected."
            : null;

    private static string? Splits(string property, EquatableSet splits) =>
        splits.Count > TicketLimits.Links || splits.Any(key => TicketSplit.Read(key) is not { Other.Value: > 0 })
            ? $"{property}: at most {TicketLimits.Links} comments that became tickets are expected, such as 3/12."
            : null;

    private static string? People(string property, EquatableSet ids) =>
        ids.Count > TicketLimits.Watchers
            ? $"{property}: there may be {TicketLimits.Watchers} at most."
            : ids.Select(id => User(property, id)).FirstOrDefault(problem => problem is not null);

    private static string? Problem(SourceReported e) =>
        Word("revision", e.Revision) ??
        Word("sourceStatus", e.SourceStatus) ??
        Status(e.Status, e.StatusCategory) ??
        OptionalUser("resolvedBy", e.ResolvedBy) ??
        Time("resolvedAt", e.ResolvedAt) ??
        Time("closedAt", e.ClosedAt) ??
        (e.Reassignments < 0 || e.Reopens < 0 ? "Counts are not negative." : null);

    private static string? Text(string property, TextRule rule, string? text) => Named(property, RowTexts.Fault(rule, text));

    private static string? Word(string property, string word) => Text(property, FieldRules.Name, word);

    private static string? Key(string property, string key) => Keys.IsValid(key) ? null : $"{property}: '{key}' is no key.";

    private static string? OptionalKey(string property, string? key) => key is null ? null : Key(property, key);

    private static string? OptionalUser(string property, string? id) => id is null ? null : User(property, id);

    private static string? Priority(Priority priority) =>
        FieldRules.Refuse(priority) is null ? null : "priority: there are low, normal, high and urgent.";

    private static string? Audience(CommentVisibility visibility) =>
        FieldRules.Refuse(visibility) is null ? null : "A comment is public or internal.";

    private static string? Status(string key, StatusCategory category) =>
        Word("status", key) ?? (Enum.IsDefined(category) ? null : "statusCategory: there are open, active, waiting, done and closed.");

    // In any other form no search would find them.
    private static string? Tags(EquatableSet tags) =>
        Members("tags", tags) ?? (tags.Any(tag => Ticket.NormalizeTag(tag) != tag) ? "tags: they are trimmed and in lower case." : null);

    private static string? Members(string property, EquatableSet members) => FieldRules.RefuseTags(members).FirstOrDefault() switch
    {
        null => null,
        { Code: FieldErrorCodes.TooMany } => $"{property}: there may be {TicketLimits.Tags} at most.",
        _ => members.Select(member => Text(property, FieldRules.Tag, member)).First(problem => problem is not null),
    };

    private static string? Named(string property, Wording? fault) => fault is null ? null : $"{property}: {fault.Text}";
}
