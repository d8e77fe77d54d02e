using System.Globalization;
using Ticketing.Access;
using Ticketing.TimeEntries;
using Ticketing.Transfer.Csv;

namespace Ticketing.Transfer;

/// <summary>
/// Takes time entries out as a table, the latest first and with constant memory: those that the caller sees in the API and on pages.
/// Thread-safe.
/// </summary>
public sealed class TimeEntryExporter
{
    private static readonly string[] Columns =
        ["ticket", "key", "person", "at", "minutes", "note", "by", "isCapped", "activity", "billable", "billed"];

    private readonly TimeDesk desk;

    internal TimeEntryExporter(TimeDesk desk) => this.desk = desk;

    /// <summary>Begins an export: all that can be refused is refused here, before the first byte.</summary>
    /// <param name="caller">Who exports.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Writes the file, in UTF-8, to a stream, which stays open.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<Func<Stream, CancellationToken, Task>> OpenAsync(
        Caller caller, TimeQuery query, CancellationToken cancellationToken)
    {
        var first = await desk.ListAsync(caller, query, TimeDesk.MostPerPage, null, cancellationToken);
        return (output, token) => WriteAsync(caller, query, first, output, token);
    }

    private async Task WriteAsync(Caller caller, TimeQuery query, TimePage page, Stream output, CancellationToken cancellationToken)
    {
        await using var rows = new CsvRows(output);
        await rows.WriteAsync(Columns, cancellationToken);
        while (true)
        {
            foreach (var entry in page.Items)
                await rows.WriteAsync(Cells(entry), cancellationToken);

            if (page.Next is not { } next)
                break;
            page = await desk.ListAsync(caller, query, TimeDesk.MostPerPage, next, cancellationToken);
        }

        await rows.FlushAsync(cancellationToken);
    }

    private static string?[] Cells(LoggedTime logged) =>
    [
        logged.Ticket.Value.ToString(CultureInfo.InvariantCulture), logged.Key, logged.Entry.Person,
        logged.Entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        logged.Entry.Minutes.ToString(CultureInfo.InvariantCulture), logged.Entry.Note, logged.Item.By,
        Word(logged.Entry.IsCapped), logged.Entry.Activity, logged.Entry.IsBillable is { } isBillable ? Word(isBillable) : null,
        (logged.Entry.Billed ?? 0).ToString(CultureInfo.InvariantCulture),
    ];

    private static string Word(bool holds) => holds ? "true" : "false";
}
