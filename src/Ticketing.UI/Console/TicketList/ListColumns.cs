using Microsoft.Extensions.Localization;
using Ticketing.Fields;
using Ticketing.Views;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the list can show of a ticket beside its number and title; reads and writes a choice of that.</summary>
internal static class ListColumns
{
    /// <summary>All of them, in the order of the list.</summary>
    public static IReadOnlyList<TicketField> All => ViewColumns.All;

    /// <summary>Those that are shown when nothing is chosen.</summary>
    public static IReadOnlyList<TicketField> Default => ViewColumns.Default;

    /// <summary>The columns named, in the order of the list; those by default when none is.</summary>
    public static IReadOnlyList<TicketField> Read(IEnumerable<string>? words)
    {
        var columns = ViewColumns.Find((words ?? []).SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries)));
        return columns.Count == 0 ? Default : columns;
    }

    /// <summary>As addresses say it; null for the columns by default.</summary>
    public static string? Write(IReadOnlyList<TicketField> columns) =>
        columns.SequenceEqual(Default) ? null : string.Join(',', columns.Select(Word));

    /// <summary>What addresses and styles call a column.</summary>
    public static string Word(TicketField column) => ViewColumns.Word(column);

    /// <summary>What a column is called: as the field is, unless a cell shows something else than a query asks for.</summary>
    public static string Title(TicketField column, IStringLocalizer shared) =>
        column == TicketFields.Tags ? shared["Tags"]
        : column == TicketFields.Assignee ? shared["Assignee"]
        : QueryWords.Field(column);
}
