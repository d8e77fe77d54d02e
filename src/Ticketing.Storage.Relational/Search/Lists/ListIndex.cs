using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>An index of the tickets: (tenant, the leading columns, the sort key, id).</summary>
/// <param name="Name">Its name; null for that of keys, which have a table of their own.</param>
/// <param name="Columns">The leading columns, which are equal within a range.</param>
/// <param name="Key">The sort key.</param>
/// <param name="Predicate">Which tickets it has.</param>
/// <param name="IsPublic">Whether its key is the last change that those may know of who may not read internal comments.</param>
internal sealed record ListIndex(
    string? Name, ImmutableArray<ListColumn> Columns, SortField Key, IndexPredicate Predicate = IndexPredicate.None, bool IsPublic = false)
{
    /// <summary>
    /// The indexes of columns that <c>Schema/*/0001_tickets.sql</c>, <c>0004_lists.sql</c> and <c>0007_public.sql</c> leave; a test compares. Where
    /// two cost the same, the first is taken.
    /// </summary>
    public static ImmutableArray<ListIndex> All { get; } =
    [
        new("ticketing_tickets_open_created", [], SortField.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_updated", [], SortField.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_due", [], SortField.Due, IndexPredicate.Open),
        new("ticketing_tickets_open_priority", [], SortField.Priority, IndexPredicate.Open),
        new("ticketing_tickets_open_resolved", [], SortField.Resolved, IndexPredicate.Open),
        new("ticketing_tickets_open_project", [ListColumn.Project], SortField.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_project_updated", [ListColumn.Project], SortField.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_team", [ListColumn.Team], SortField.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_team_updated", [ListColumn.Team], SortField.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_assignee", [ListColumn.Assignee], SortField.Created, IndexPredicate.Open),
        new("ticketing_tickets_open_assignee_updated", [ListColumn.Assignee], SortField.Updated, IndexPredicate.Open),
        new("ticketing_tickets_open_category", [ListColumn.Category], SortField.Created, IndexPredicate.Open),
        new("ticketing_tickets_unassigned", [], SortField.Created, IndexPredicate.Unassigned),
        new("ticketing_tickets_done", [], SortField.Created, IndexPredicate.Done),
        new("ticketing_tickets_created", [], SortField.Created),
        new("ticketing_tickets_updated", [], SortField.Updated),
        new("ticketing_tickets_number", [], SortField.Id),
        new("ticketing_tickets_due", [], SortField.Due),
        new("ticketing_tickets_resolved", [], SortField.Resolved),
        new("ticketing_tickets_priority", [], SortField.Priority),
        new("ticketing_tickets_project_created", [ListColumn.Project], SortField.Created),
        new("ticketing_tickets_project_updated", [ListColumn.Project], SortField.Updated),
        new("ticketing_tickets_team_created", [ListColumn.Team], SortField.Created),
        new("ticketing_tickets_team_updated", [ListColumn.Team], SortField.Updated),
        new("ticketing_tickets_assignee_created", [ListColumn.Assignee], SortField.Created),
        new("ticketing_tickets_assignee_updated", [ListColumn.Assignee], SortField.Updated),
        new("ticketing_tickets_requester_created", [ListColumn.Requester], SortField.Created),
        new("ticketing_tickets_requester_updated", [ListColumn.Requester], SortField.Updated),
        new("ticketing_tickets_creator_created", [ListColumn.Creator], SortField.Created),
        new("ticketing_tickets_creator_updated", [ListColumn.Creator], SortField.Updated),
        new("ticketing_tickets_organisation_created", [ListColumn.Organisation], SortField.Created),
        new("ticketing_tickets_organisation_updated", [ListColumn.Organisation], SortField.Updated),
        new("ticketing_tickets_status_created", [ListColumn.Status], SortField.Created),
        new("ticketing_tickets_status_updated", [ListColumn.Status], SortField.Updated),
        new("ticketing_tickets_category_created", [ListColumn.Category], SortField.Created),
        new("ticketing_tickets_open_public_updated", [], SortField.Updated, IndexPredicate.Open, IsPublic: true),
        new("ticketing_tickets_public_updated", [], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_project_public_updated", [ListColumn.Project], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_team_public_updated", [ListColumn.Team], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_assignee_public_updated", [ListColumn.Assignee], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_requester_public_updated", [ListColumn.Requester], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_creator_public_updated", [ListColumn.Creator], SortField.Updated, IsPublic: true),
        new("ticketing_tickets_organisation_public_updated", [ListColumn.Organisation], SortField.Updated, IsPublic: true),
    ];

    /// <summary>The indexes of the keys of a kind: every kind has them.</summary>
    public static IEnumerable<ListIndex> OfKeys(ListColumn kind) =>
    [
        new(null, [kind], SortField.Created),
        new(null, [kind], SortField.Updated),
        new(null, [kind], SortField.Updated, IsPublic: true),
    ];

    /// <summary>
    /// Whether it may be read for tickets whose internal comments may be read, or not; null where that makes no difference.
    /// </summary>
    public bool Serves(bool? readsInternal) => Key is not SortField.Updated || IsPublic == (readsInternal is false);

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
