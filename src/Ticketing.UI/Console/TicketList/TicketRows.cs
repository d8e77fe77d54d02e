using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Ticketing.Tickets;
using Ticketing.UI.Components;

namespace Ticketing.UI.Console.TicketList;

/// <summary>
/// Writes the rows of the list, each as one piece of HTML: what Razor keeps for every tag, attribute and text of twenty-five rows is most
/// of what a page would cost the server.
/// </summary>
/// <param name="model">The page of the list.</param>
/// <param name="marks">The marks in the cells.</param>
/// <param name="root">Where tickets are.</param>
/// <param name="select">What the box of a row is called; <c>{0}</c> is the ticket's number.</param>
internal sealed class TicketRows(TicketListModel model, MarkWriter marks, string root, string select)
{
    private readonly StringBuilder html = new(2048);
    private readonly (ListColumn Column, string Open)[] columns =
        [.. model.State.Columns.Select(column => (column, $"<td class=\"cell-{ListColumns.Word(column)}\">"))];

    public MarkupString Write(Ticket ticket)
    {
        var (id, number) = (ticket.Id.ToString(), ticket.Id.Value);
        html.Clear().Append(
            CultureInfo.InvariantCulture,
            $"<tr data-row><td class=\"pick\"><input type=\"checkbox\" name=\"ticket\" value=\"{number}\" aria-label=\"")
            .AppendText(string.Format(CultureInfo.CurrentCulture, select, id))
            .Append("\"></td><td class=\"cell-id numeric muted\">")
            .AppendText(id)
            .Append("</td><td class=\"cell-title\"><a href=\"").AppendText(root).Append('/').Append(number).Append("\">");
        WriteTitle(ticket);
        foreach (var (column, open) in columns)
        {
            html.Append("</td>").Append(open);
            WriteCell(column, ticket);
        }

        return (MarkupString)html.Append("</td></tr>").ToString();
    }

    private void WriteTitle(Ticket ticket)
    {
        var highlight = model.Highlights.GetValueOrDefault(ticket.Id);
        MarkedText.Write(html, ticket.Title, highlight?.Title ?? []);
        html.Append("</a>");
        if (highlight?.Fragment is { } fragment)
        {
            html.Append("<div class=\"ticket-snippet\">");
            MarkedText.Write(html, fragment.Text, fragment.Ranges);
            html.Append("</div>");
        }
    }

    private void WriteCell(ListColumn column, Ticket ticket)
    {
        switch (column)
        {
            case ListColumn.Status:
                html.Append(marks.Status(ticket.Workflow, ticket.Status, ticket.StatusCategory));
                break;
            case ListColumn.Priority:
                html.Append(marks.Priority(ticket.Priority));
                break;
            case ListColumn.Assignee when ticket.Assignee is { } person:
                var name = model.Names.GetValueOrDefault(person, person);
                html.Append("<span class=\"person\">")
                    .Append(marks.Avatar(name))
                    .Append("<span class=\"truncate\">")
                    .AppendText(name)
                    .Append("</span></span>");
                break;
            case ListColumn.Tags when ticket.Tags.Count > 0:
                WriteTags(ticket);
                break;
            default:
                if (Moment(column, ticket) is { } at)
                    marks.Moment(html, at, dayOnly: false);
                else
                    html.Append("<span class=\"truncate\">").AppendText(Text(column, ticket)).Append("</span>");
                break;
        }
    }

    private void WriteTags(Ticket ticket)
    {
        html.Append("<span class=\"tags\">");
        foreach (var tag in ticket.Tags)
            html.Append("<span class=\"tag truncate\">").AppendText(tag).Append("</span>");
        html.Append("</span>");
    }

    private static DateTimeOffset? Moment(ListColumn column, Ticket ticket) => column switch
    {
        ListColumn.Created => ticket.CreatedAt,
        ListColumn.Updated => ticket.UpdatedAt,
        ListColumn.Due => ticket.DueAt,
        ListColumn.Resolved => ticket.ResolvedAt,
        _ => null,
    };

    private string? Text(ListColumn column, Ticket ticket) => column switch
    {
        ListColumn.Requester => model.Names.GetValueOrDefault(ticket.Requester, ticket.Requester),
        ListColumn.Project => Word(column, ticket.Project, ticket.Project),
        ListColumn.Category => Word(column, $"{ticket.Project}/{ticket.Category}", ticket.Category),
        ListColumn.Team when ticket.Team is { } team => Word(column, team, team),
        ListColumn.Organisation when ticket.Organisation is { } organisation => Word(column, organisation, organisation),
        _ => null,
    };

    private string Word(ListColumn column, string key, string otherwise) => model.Words.GetValueOrDefault((column, key), otherwise);
}
