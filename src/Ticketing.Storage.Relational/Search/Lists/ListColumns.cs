using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Where a <see cref="ListColumn"/> is found, and how selective it typically is.</summary>
internal static class ListColumns
{
    private const double OfOtherKeys = 0.001;

    // Of an open status; a page of closed tickets is full at once, whatever is asked for.
    private const double OfOthers = 0.03;

    private static readonly FrozenDictionary<ListColumn, double> Typical = new Dictionary<ListColumn, double>
    {
        [ListColumn.Requester] = 0.000_05,
        [ListColumn.Creator] = 0.000_1,
        [ListColumn.Organisation] = 0.002,
        [ListColumn.Assignee] = 0.005,
        [ListColumn.Of(TicketKeyKind.Tag)] = 0.01,
        [ListColumn.Category] = 0.025,
        [ListColumn.Project] = 0.033,
        [ListColumn.Team] = 0.05,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<TextField, ListColumn> OfFields = new Dictionary<TextField, ListColumn>
    {
        [TicketFields.Status] = ListColumn.Status,
        [TicketFields.Project] = ListColumn.Project,
        [TicketFields.Category] = ListColumn.Category,
        [TicketFields.Team] = ListColumn.Team,
        [TicketFields.Assignee] = ListColumn.Assignee,
        [TicketFields.Requester] = ListColumn.Requester,
        [TicketFields.Creator] = ListColumn.Creator,
        [TicketFields.Organisation] = ListColumn.Organisation,
    }.ToFrozenDictionary();

    /// <summary>The column of a field; null for one that leads no index.</summary>
    public static ListColumn? Of(TextField field) => OfFields.TryGetValue(field, out var column) ? column : null;

    /// <summary>The column of a relation.</summary>
    public static ListColumn Of(TicketRelation relation) => relation switch
    {
        TicketRelation.Project => ListColumn.Project,
        TicketRelation.Team => ListColumn.Team,
        TicketRelation.Organisation => ListColumn.Organisation,
        TicketRelation.Assignee => ListColumn.Assignee,
        TicketRelation.Requester => ListColumn.Requester,
        TicketRelation.Creator => ListColumn.Creator,
        _ => ListColumn.Of(
            relation.KeyKind() ?? throw new NotSupportedException($"There is no column for the relation {relation}.")),
    };

    /// <summary>The selectivity of one value of it among a million tickets, in a help desk like most.</summary>
    public static double TypicalSelectivity(this ListColumn column) =>
        Typical.TryGetValue(column, out var known) ? known : column.IsKey ? OfOtherKeys : OfOthers;
}
