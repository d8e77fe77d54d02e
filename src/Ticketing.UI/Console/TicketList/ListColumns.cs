using Microsoft.Extensions.Localization;
using Ticketing.Fields;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the list can show of a ticket beside its number and title; reads and writes a choice of that.</summary>
internal static class ListColumns
{
    /// <summary>All of them, in the order of the list.</summary>
    public static readonly IReadOnlyList<TicketField> All =
    [
        TicketFields.Status, TicketFields.Priority, TicketFields.Project, TicketFields.Category, TicketFields.Requester,
        TicketFields.Organisation, TicketFields.Team, TicketFields.Assignee, TicketFields.Tags, TicketFields.Created, TicketFields.Updated,
        TicketFields.Due, TicketFields.Resolved,
    ];

    /// <summary>Those that are shown when nothing is chosen.</summary>
    public static readonly IReadOnlyList<TicketField> Default =
        [TicketFields.Status, TicketFields.Priority, TicketFields.Requester, TicketFields.Assignee, TicketFields.Updated];

    /// <summary>The columns named, in the order of the list; those by default when none is.</summary>
    public static IReadOnlyList<TicketField> Read(IEnumerable<string>? words)
    {
        var wanted = (words ?? [])
            .SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = All.Where(column => wanted.Contains(Word(column))).ToList();
        return columns.Count == 0 ? Default : columns;
    }

    /// <summary>As addresses say it; null for the columns by default.</summary>
    public static string? Write(IReadOnlyList<TicketField> columns) =>
        columns.SequenceEqual(Default) ? null : string.Join(',', columns.Select(Word));

    /// <summary>What addresses and styles call a column. A cell has all tags of a ticket, where a query asks for one.</summary>
    public static string Word(TicketField column) => column == TicketFields.Tags ? column.Property : column.Key;

    /// <summary>What a column is called: as the field is, unless a cell shows something else than a query asks for.</summary>
    public static string Title(TicketField column, IStringLocalizer shared) =>
        column == TicketFields.Tags ? shared["Tags"]
        : column == TicketFields.Assignee ? shared["Assignee"]
        : QueryWords.Field(column);
}
