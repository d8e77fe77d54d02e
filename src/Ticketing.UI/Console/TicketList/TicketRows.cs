using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Ticketing.Fields;
using Ticketing.Tickets;
using Ticketing.UI.Components;
using Ticketing.UI.Console.Choosing;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// Writes the rows of the list, each as one piece of HTML: what Razor keeps for every tag, attribute and text of twenty-five rows is most
/// of what a page would cost the server.
/// </summary>
/// <param name="model">The page of the list.</param>
/// <param name="marks">The marks in the cells.</param>
/// <param name="root">Where tickets are.</param>
/// <param name="menus">The menus of the cells' values, by column.</param>
/// <param name="select">What the box of a row is called; <c>{0}</c> is the ticket's number.</param>
internal sealed class TicketRows(
    TicketListModel model, MarkWriter marks, string root, IReadOnlyDictionary<string, IValueMenu> menus, string select)
{
    private readonly StringBuilder html = new(2048);
    private readonly (TicketField Column, string Open, IValueMenu? Menu)[] columns =
    [
        .. model.Columns.Select(column => (
            column, $"<td class=\"cell-{ListColumns.Word(column)}\">", menus.GetValueOrDefault(ListColumns.Word(column)))),
    ];

    public MarkupString Write(Ticket ticket)
    {
        var (id, number) = (ticket.Id.ToString(), ticket.Id.Value);
        html.Clear().Append(
            CultureInfo.InvariantCulture,
            $"<tr data-row id=\"row-{number}\"><td class=\"pick\">" +
            $"<input type=\"checkbox\" name=\"ticket\" value=\"{number}:{ticket.Version}\" aria-label=\"")
            .AppendText(string.Format(CultureInfo.CurrentCulture, select, id))
            .Append("\"></td><td class=\"cell-id numeric muted\">")
            .AppendText(id)
            .Append("</td><td class=\"cell-title\">");
        var blocked = marks.Blocked(model.Blocked.GetValueOrDefault(ticket.Id));
        var shown = $"{(ticket.IsAnswered ? marks.Answered : "")}{blocked}{marks.Overdue(ticket)}";
        if (shown.Length > 0)
            html.Append("<div class=\"title-marked\">").Append(shown);
        html.Append("<a dir=\"auto\" href=\"").AppendText(root).Append('/').Append(number).Append("\">");
        WriteTitle(ticket, isMarked: shown.Length > 0);
        foreach (var (column, open, menu) in columns)
        {
            html.Append("</td>").Append(open);
            var opens = menu is not null && menu.May(ticket);
            if (opens)
                html.AppendOpener(root, menu!.Part, ticket);
            WriteCell(column, ticket);
            if (opens)
                html.Append(ValueOpener.End);
        }

        return (MarkupString)html.Append("</td></tr>").ToString();
    }

    private void WriteTitle(Ticket ticket, bool isMarked)
    {
        var highlight = model.Highlights.GetValueOrDefault(ticket.Id);
        MarkedText.Write(html, ticket.Title, highlight?.Title ?? []);
        html.Append(isMarked ? "</a></div>" : "</a>");
        if (highlight?.Fragment is { } fragment)
        {
            html.Append("<div class=\"ticket-snippet\" dir=\"auto\">");
            MarkedText.WriteProse(html, fragment.Text, fragment.Ranges);
            html.Append("</div>");
        }
    }

    private void WriteCell(TicketField column, Ticket ticket)
    {
        switch (column)
        {
            case TextField when column == TicketFields.Status:
                html.Append(marks.Status(ticket.Workflow, ticket.Status, ticket.StatusCategory));
                break;
            case TextField text when column == TicketFields.Assignee && text.Of(ticket) is { } assignee:
                html.Append(marks.Person(model.Names.GetValueOrDefault(assignee, assignee)));
                break;
            case ValueField<Priority> priority:
                html.Append(marks.Priority(priority.Of(ticket)));
                break;
            case KeyField tags when tags.Of(ticket).Count > 0:
                WriteTags(tags.Of(ticket));
                break;
            case TimeField time when time.Of(ticket) is { } at:
                marks.Moment(html, at, dayOnly: false);
                break;
            case TextField text when text.Of(ticket) is { } value:
                html.Append("<span class=\"truncate\" dir=\"auto\">").AppendText(Word(column, ticket, value)).Append("</span>");
                break;
            case CustomField when model.FieldTexts.TryGetValue((ticket.Id, column), out var text):
                html.Append("<span class=\"truncate\" dir=\"auto\">").AppendText(text).Append("</span>");
                break;
            default:
                html.Append(MarkWriter.Nothing("–"));
                break;
        }
    }

    private void WriteTags(EquatableSet tags)
    {
        html.Append("<span class=\"tags\">");
        foreach (var tag in tags)
            html.Append("<span class=\"tag truncate\" dir=\"auto\">").AppendText(tag).Append("</span>");
        html.Append("</span>");
    }

    // Categories of one key belong to each project for itself.
    private string Word(TicketField column, Ticket ticket, string value) => column.Kind == FieldKind.Person
        ? model.Names.GetValueOrDefault(value, value)
        : model.Words.GetValueOrDefault((column, column == TicketFields.Category ? $"{ticket.Project}/{value}" : value), value);
}
