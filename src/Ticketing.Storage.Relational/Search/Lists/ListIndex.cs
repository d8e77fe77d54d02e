using System.Collections.Immutable;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>An index of the tickets: (tenant, the leading columns, the sort key, id).</summary>
/// <param name="Name">Its name; null for that of keys, which have a table of their own.</param>
/// <param name="Columns">The leading columns, which are equal within a range.</param>
/// <param name="Key">The sort key.</param>
/// <param name="Predicate">Which tickets it has.</param>
/// <param name="IsPublic">
/// Whether what it has is for those who may not read internal comments: the last change, or amounts, that they may know of.
/// </param>
internal sealed record ListIndex(
    string? Name,
    ImmutableArray<ListColumn> Columns,
    TicketField Key,
    IndexPredicate Predicate = IndexPredicate.None,
    bool IsPublic = false)
{
    /// <summary>
    /// The indexes of columns that <c>Schema/*/0001_tickets.sql</c>, <c>0004_lists.sql</c>, <c>0007_public.sql</c> and
    /// <c>0016_latest.sql</c> leave; a test compares. Where two cost the same, the first is taken.
    /// </summary>
    public static ImmutableArray<ListIndex> All { get; } =
    [
        new("ticketing_tickets_open_created", [], TicketFields.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_updated", [], TicketFields.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_due", [], TicketFields.Due, IndexPredicate.Open),
        new("ticketing_tickets_open_priority", [], TicketFields.Priority, IndexPredicate.Open),
        new("ticketing_tickets_open_resolved", [], TicketFields.Resolved, IndexPredicate.Open),
        new("ticketing_tickets_open_project", [ListColumn.Project], TicketFields.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_project_updated", [ListColumn.Project], TicketFields.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_team", [ListColumn.Team], TicketFields.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_team_updated", [ListColumn.Team], TicketFields.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_assignee", [ListColumn.Assignee], TicketFields.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_assignee_updated", [ListColumn.Assignee], TicketFields.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_category", [ListColumn.Category], TicketFields.Created, IndexPredicate.Open),
        new("ticketing_tickets_unassigned", [], TicketFields.Created, IndexPredicate.Unassigned),
        new("ticketing_tickets_done", [], TicketFields.Created, IndexPredicate.Done),
        new("ticketing_tickets_created", [], TicketFields.Created),
        new("ticketing_tickets_updated", [], TicketFields.Updated),
        new("ticketing_tickets_number", [], TicketFields.Id),
        new("ticketing_tickets_due", [], TicketFields.Due),
        new("ticketing_tickets_resolved", [], TicketFields.Resolved),
        new("ticketing_tickets_priority", [], TicketFields.Priority),
        new("ticketing_tickets_project_created", [ListColumn.Project], TicketFields.Created),
        new("ticketing_tickets_project_updated", [ListColumn.Project], TicketFields.Updated),
        new("ticketing_tickets_team_created", [ListColumn.Team], TicketFields.Created),
        new("ticketing_tickets_team_updated", [ListColumn.Team], TicketFields.Updated),
        new("ticketing_tickets_assignee_created", [ListColumn.Assignee], TicketFields.Created),
        new("ticketing_tickets_assignee_updated", [ListColumn.Assignee], TicketFields.Updated),
        new("ticketing_tickets_requester_created", [ListColumn.Requester], TicketFields.Created),
        new("ticketing_tickets_requester_updated", [ListColumn.Requester], TicketFields.Updated),
        new("ticketing_tickets_creator_created", [ListColumn.Creator], TicketFields.Created),
        new("ticketing_tickets_creator_updated", [ListColumn.Creator], TicketFields.Updated),
        new("ticketing_tickets_organisation_created", [ListColumn.Organisation], TicketFields.Created),
        new("ticketing_tickets_organisation_updated", [ListColumn.Organisation], TicketFields.Updated),
        new("ticketing_tickets_status_created", [ListColumn.Status], TicketFields.Created),
        new("ticketing_tickets_status_updated", [ListColumn.Status], TicketFields.Updated),
        new("ticketing_tickets_category_created", [ListColumn.Category], TicketFields.Created),
        new("ticketing_tickets_category_updated", [ListColumn.Category], TicketFields.Updated),
        new("ticketing_tickets_open_public_updated", [], TicketFields.Updated, IndexPredicate.Open, IsPublic: true),
        new("ticketing_tickets_public_updated", [], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_project_public_updated", [ListColumn.Project], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_team_public_updated", [ListColumn.Team], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_assignee_public_updated", [ListColumn.Assignee], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_requester_public_updated", [ListColumn.Requester], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_creator_public_updated", [ListColumn.Creator], TicketFields.Updated, IsPublic: true),
        new("ticketing_tickets_organisation_public_updated", [ListColumn.Organisation], TicketFields.Updated, IsPublic: true),
    ];

    /// <summary>
    /// The indexes of the keys of a kind: every kind has them. A range of keys is one of the first of them, in the order of the keys.
    /// </summary>
    public static IEnumerable<ListIndex> OfKeys(ListColumn kind) =>
        kind.DependsOnReader ? [new(null, [kind], TicketFields.Created), new(null, [kind], TicketFields.Created, IsPublic: true)]
        : kind.IsRange ? [new(null, [kind], TicketFields.Created)] :
    [
        new(null, [kind], TicketFields.Created),
        new(null, [kind], TicketFields.Updated),
        new(null, [kind], TicketFields.Updated, IsPublic: true),
    ];

    /// <summary>Whether its ranges come in the order of its sort key.</summary>
    public bool IsInOrder => !Columns.Any(column => column.IsRange);

    /// <summary>Whether its ranges come in an order; null for any, as a count reads them to their end.</summary>
    public bool IsIn(TicketField? order) => Columns is [{ IsRange: true } keys]
        ? order is CustomField field && keys.KeyKind == TicketKeyKind.Field && keys.Scope == field.CustomKey
        : IsInOrder && (order is null || Key == order);

    /// <summary>
    /// Whether it may be read for tickets whose internal comments may be read, or not; null where that makes no difference.
    /// </summary>
    public bool Serves(bool? readsInternal) => !(Key.DependsOnReader || HasKeysByReader) || IsPublic == (readsInternal is false);

    /// <summary>Whether its ranges are of other keys for who may not read internal comments.</summary>
    public bool HasKeysByReader => Columns.Any(column => column.DependsOnReader);

    /// <summary>The selectivity of its predicate among a million tickets.</summary>
    public double TypicalSelectivity => Predicate switch
    {
        IndexPredicate.Open => 0.07,
        IndexPredicate.Unassigned => 0.01,
        IndexPredicate.Done => 0.03,
        _ => 1,
    };

    /// <summary>
    /// Its predicate, word for word as in the script; begins with <c>and</c>. A database takes a partial index for no other words.
    /// </summary>
    public string PredicateSql => Predicate switch
    {
        IndexPredicate.Open => " and t.status_category < 4",
        IndexPredicate.Unassigned => " and t.status_category < 4 and t.assignee is null",
        IndexPredicate.Done => " and t.status_category = 4",
        _ => "",
    };
}
