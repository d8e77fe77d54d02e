using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>What an event from a file must be, as it does not pass the rules by which the help desk decides.</summary>
internal static class EventRules
{
    /// <summary>What is wrong with the event, as a sentence; null when nothing is.</summary>
    public static string? Problem(TicketEvent ticketEvent) => ticketEvent switch
    {
        TicketCreated e =>
            Title(e.Title) ?? Key("project", e.Project) ?? Key("category", e.Category) ?? OptionalKey("team", e.Team) ??
            OptionalKey("organisation", e.Organisation) ?? Status(e.Status, e.StatusCategory) ?? Workflow(e.Workflow) ?? Defined(e.Priority) ??
            User("requester", e.Requester) ?? User("creator", e.Creator) ?? OptionalUser("assignee", e.Assignee) ?? Reference(e.ExternalRef) ?? Optional("source", e.Source, TicketLimits.Name) ??
            Tags(e.Tags) ?? Members("accessKeys", e.AccessKeys) ?? Time("dueAt", e.DueAt),
        TitleChanged e => Title(e.Title),
        PriorityChanged e => Defined(e.Priority),
        CategoryChanged e => Key("category", e.Category),
        ProjectChanged e => Key("project", e.Project) ?? Key("category", e.Category) ?? Workflow(e.Workflow) ?? Status(e.Status, e.StatusCategory),
        DueDateChanged e => Time("dueAt", e.DueAt),
        TagsChanged e => Tags(e.Tags),
        AccessKeysChanged e => Members("accessKeys", e.AccessKeys),
        AssignmentChanged e => OptionalKey("team", e.Team) ?? OptionalUser("assignee", e.Assignee) ?? Optional("why", e.Why, TicketLimits.Title),
        Transitioned e => Word("trigger", e.Trigger) ?? Word("from", e.From) ?? Status(e.To, e.Category),
        CommentAdded e => Enum.IsDefined(e.Visibility) ? null : "A comment is public or internal.",
        SourceReported e =>
            Word("revision", e.Revision) ?? Word("sourceStatus", e.SourceStatus) ?? Status(e.Status, e.StatusCategory) ??
            OptionalUser("resolvedBy", e.ResolvedBy) ?? Time("resolvedAt", e.ResolvedAt) ?? Time("closedAt", e.ClosedAt) ??
            (e.Reassignments < 0 || e.Reopens < 0 ? "Counts are not negative." : null),
        _ => null,
    };

    /// <summary>What is wrong with a time: they are in UTC, to the microsecond, as stores keep them.</summary>
    public static string? Time(string property, DateTimeOffset? time) =>
        time is { } given && (given.Offset != TimeSpan.Zero || given.ToUtcMicroseconds() != given || !given.IsKept())
            ? $"{property}: a time in UTC, to the microsecond, of the years {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear} is expected."
            : null;

    /// <summary>What is wrong with a user id.</summary>
    public static string? User(string property, string id) => Named(property, TextRules.Problem(id, TicketLimits.Id));

    /// <summary>What is wrong with a reference.</summary>
    public static string? Reference(string? reference) => Optional("externalRef", reference, TicketLimits.Id);

    private static string? Title(string title) => Named("title", TextRules.Problem(title, TicketLimits.Title));

    private static string? Word(string property, string word) => Named(property, TextRules.Problem(word, TicketLimits.Name));

    private static string? Workflow(string name) => Word("workflow", name);

    private static string? Key(string property, string key) => Keys.IsValid(key) ? null : $"{property}: '{key}' is no key.";

    private static string? OptionalKey(string property, string? key) => key is null ? null : Key(property, key);

    private static string? OptionalUser(string property, string? id) => id is null ? null : User(property, id);

    private static string? Optional(string property, string? text, int maxLength) =>
        text is null ? null : Named(property, TextRules.Problem(text, maxLength));

    private static string? Defined(Priority priority) => Enum.IsDefined(priority) ? null : "priority: there are low, normal, high and urgent.";

    private static string? Status(string key, StatusCategory category) =>
        Word("status", key) ?? (Enum.IsDefined(category) ? null : "statusCategory: there are open, active, waiting, done and closed.");

    private static string? Members(string property, EquatableSet members) =>
        members.Count > TicketLimits.Tags
            ? $"{property}: there may be {TicketLimits.Tags} at most."
            : members.Select(member => Named(property, TextRules.Problem(member, TicketLimits.Tag))).FirstOrDefault(problem => problem is not null);

    // In any other form no search would find them.
    private static string? Tags(EquatableSet tags) =>
        Members("tags", tags) ?? (tags.Any(tag => Ticket.NormalizeTag(tag) != tag) ? "tags: they are trimmed and in lower case." : null);

    private static string? Named(string property, string? problem) => problem is null ? null : $"{property}: {problem}";
}
