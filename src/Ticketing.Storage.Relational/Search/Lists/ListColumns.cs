using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Fields;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Where a <see cref="ListColumn"/> is found, and how selective it typically is.</summary>
internal static class ListColumns
{
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
        TicketRelation.AccessKey => ListColumn.Access,
        _ => throw new NotSupportedException($"There is no column for the relation {relation}."),
    };

    /// <summary>Its name in <c>ticketing_tickets</c>.</summary>
    public static string Name(this ListColumn column) => column switch
    {
        ListColumn.Project => "project",
        ListColumn.Team => "team",
        ListColumn.Assignee => "assignee",
        ListColumn.Requester => "requester",
        ListColumn.Creator => "creator",
        ListColumn.Organisation => "organisation",
        ListColumn.Status => "status",
        ListColumn.Category => "category",
        _ => throw new NotSupportedException($"{column} is no column of a ticket."),
    };

    /// <summary>The kind of a key that is no column of the ticket's row; null for a column.</summary>
    public static string? KeyKind(this ListColumn column) => column switch
    {
        ListColumn.Tag => TicketKeySql.Tag,
        ListColumn.Access => TicketKeySql.Access,
        _ => null,
    };

    /// <summary>The selectivity of one value of it among a million tickets, in a help desk like most.</summary>
    public static double TypicalSelectivity(this ListColumn column) => column switch
    {
        ListColumn.Requester => 0.000_05,
        ListColumn.Creator => 0.000_1,
        ListColumn.Access => 0.001,
        ListColumn.Organisation => 0.002,
        ListColumn.Assignee => 0.005,
        ListColumn.Tag => 0.01,
        ListColumn.Category => 0.025,
        ListColumn.Project => 0.033,
        ListColumn.Team => 0.05,
        // Of an open status; a page of closed tickets is full at once, whatever is asked for.
        _ => 0.03,
    };
}
