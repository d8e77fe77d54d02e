using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the form of a bulk action says.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Tickets">Numbers, with the version that was previewed behind a colon.</param>
/// <param name="To">To whom, which priority, which trigger; null while nothing is chosen.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="State">The list that it began on.</param>
internal sealed record BulkForm(
    string? Action, IReadOnlyList<string> Tickets, string? To, string? Comment, string? Visibility, ListState State)
{
    public static BulkForm Of(IFormCollection form) => new(
        form["action"],
        [.. form["ticket"].OfType<string>()],
        form["to"],
        form["comment"],
        form["visibility"],
        new(
            form["q"].ToString(), ListColumns.Read([form["columns"].ToString()]),
            form["cursor"].ToString() is { Length: > 0 } cursor ? cursor : null));
}
