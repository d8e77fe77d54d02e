using Microsoft.AspNetCore.Mvc;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the form of a bulk action says.</summary>
internal sealed class BulkForm
{
    [FromForm(Name = "action")]
    public string? Action { get; init; }

    /// <summary>Numbers, with the version that was previewed behind a colon.</summary>
    [FromForm(Name = "ticket")]
    public string[] Tickets { get; init; } = [];

    /// <summary>To whom, which priority, which trigger; null while nothing is chosen.</summary>
    [FromForm(Name = "to")]
    public string? To { get; init; }

    [FromForm(Name = "comment")]
    public string? Comment { get; init; }

    [FromForm(Name = "visibility")]
    public string? Visibility { get; init; }

    [FromForm(Name = "q")]
    public string? Query { get; init; }

    [FromForm(Name = "columns")]
    public string? Columns { get; init; }

    [FromForm(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListState State => new(Query ?? "", ListColumns.Read(Columns is null ? null : [Columns]), string.IsNullOrEmpty(Cursor) ? null : Cursor);
}
