using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Fields;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Which <see cref="ListColumn"/> a field or a relation has.</summary>
internal static class ListColumns
{
    private static readonly FrozenDictionary<TextField, ListColumn> OfFields = new[]
    {
        ListColumn.Project, ListColumn.Team, ListColumn.Assignee, ListColumn.Requester, ListColumn.Creator, ListColumn.Organisation,
        ListColumn.Status, ListColumn.Category,
    }.ToFrozenDictionary(column => column.Field!);

    /// <summary>The column of a field; null for one that leads no index.</summary>
    public static ListColumn? Of(TextField field) => OfFields.GetValueOrDefault(field);

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
}
