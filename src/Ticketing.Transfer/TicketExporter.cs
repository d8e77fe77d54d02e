using System.Runtime.CompilerServices;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson;
using Ticketing.Tickets;

namespace Ticketing.Transfer;

/// <summary>
/// Takes tickets out as a file, in the order of their numbers and with constant memory. Only those that the actor sees and may export are
/// in it. Thread-safe.
/// </summary>
/// <param name="search">Finds the tickets.</param>
/// <param name="reader">Reads their histories and texts.</param>
/// <param name="directory">People, teams, projects and categories.</param>
public sealed class TicketExporter(ITicketSearch search, ITicketReader reader, IDirectory directory)
{
    private const int Page = 200;

    /// <summary>Writes the file to a stream, which stays open.</summary>
    /// <returns>How many tickets are in it.</returns>
    /// <exception cref="TicketForbiddenException">The actor may export nothing anywhere.</exception>
    public async Task<long> ExportAsync(ExportFormat format, ExportOptions options, Actor actor, Stream output, CancellationToken cancellationToken)
    {
        if (!actor.MaySomewhere(Permission.Export))
            throw new TicketForbiddenException(Permission.Export);
        var visibility = Visibility.Of(actor);
        ITicketSink sink = format switch
        {
            ExportFormat.Csv => new CsvTicketSink(output, reader, visibility),
            ExportFormat.Ndjson => new NdjsonSink(output, reader, new DirectoryRecords(directory, actor), actor, visibility),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
        await using (sink)
        {
            var count = 0L;
            await sink.BeginAsync(cancellationToken);
            await foreach (var tickets in PagesAsync(options, actor, visibility, cancellationToken))
            {
                await sink.WriteAsync(tickets, cancellationToken);
                count += tickets.Count;
            }

            await sink.EndAsync(cancellationToken);
            return count;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Ticket>> PagesAsync(
        ExportOptions options, Actor actor, Visibility visibility, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var where = options.Project is { } project
            ? new AllOf(options.Where is { } condition ? [new ValueIn(TextField.Project, [project]), condition] : [new ValueIn(TextField.Project, [project])])
            : options.Where;
        var request = new TicketSearchRequest(where, new TicketSort(SortField.Id), Page);
        while (true)
        {
            var hits = await search.SearchAsync(request, visibility, cancellationToken);
            var tickets = hits.Select(hit => hit.Ticket).Where(ticket => actor.May(Permission.Export, ticket)).ToList();
            if (tickets.Count > 0)
                yield return tickets;
            if (hits.Count < Page)
                yield break;
            request = request with { After = hits[^1].After };
        }
    }
}
