using System.Globalization;
using System.Runtime.CompilerServices;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Storage;
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
    private readonly PeopleDesk people;

    internal TimeEntryExporter(TimeDesk desk, PeopleDesk people)
    {
        this.desk = desk;
        this.people = people;
    }

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
        return (output, token) => WriteAsync(output, PagesAsync(caller, query, first, token), token);
    }

    /// <summary>Begins an export of a team's time: of all who are in it now, in the order of their ids.</summary>
    /// <param name="caller">Who exports.</param>
    /// <param name="team">The key of the team.</param>
    /// <param name="query">Which ones; whoever worked is from the team.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Writes the file, in UTF-8, to a stream, which stays open.</returns>
    /// <exception cref="TicketNotFoundException">There is no such team that the caller may see, or no such ticket.</exception>
    public async Task<Func<Stream, CancellationToken, Task>> OpenOfTeamAsync(
        Caller caller, string team, TimeQuery query, CancellationToken cancellationToken)
    {
        await people.GetTeamAsync(caller, team, cancellationToken);
        // A ticket that he does not see is refused, also where nobody is in the team.
        await desk.ListAsync(caller, query, 1, null, cancellationToken);
        return (output, token) => WriteAsync(output, PagesOfTeamAsync(caller, team, query, token), token);
    }

    private async IAsyncEnumerable<TimePage> PagesAsync(
        Caller caller, TimeQuery query, TimePage first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = first;
        yield return page;
        while (page.Next is { } next)
            yield return page = await desk.ListAsync(caller, query, TimeDesk.MostPerPage, next, cancellationToken);
    }

    private async IAsyncEnumerable<TimePage> PagesOfTeamAsync(
        Caller caller, string team, TimeQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? last = null;
        do
        {
            var members = await people.ListMembersAsync(caller, team, last, cancellationToken);
            foreach (var member in members)
            {
                var his = query with { Person = member.Id };
                var first = await desk.ListAsync(caller, his, TimeDesk.MostPerPage, null, cancellationToken);
                await foreach (var page in PagesAsync(caller, his, first, cancellationToken))
                    yield return page;
            }

            last = members.Count < DirectoryLimits.Page ? null : members[^1].Id;
        }
        while (last is not null);
    }

    private static async Task WriteAsync(Stream output, IAsyncEnumerable<TimePage> pages, CancellationToken cancellationToken)
    {
        await using var rows = new CsvRows(output);
        await rows.WriteAsync(Columns, cancellationToken);
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            foreach (var entry in page.Items)
                await rows.WriteAsync(Cells(entry), cancellationToken);
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
