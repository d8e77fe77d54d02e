using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Zip;

namespace Ticketing.Transfer;

/// <summary>
/// An export that nothing stands against (<see cref="TicketExporter.OpenAsync"/>): all that is left to do is to write it.
/// </summary>
public sealed class TicketExport
{
    private const int Page = 200;

    private readonly ExportFormat format;
    private readonly Criterion? where;
    private readonly Caller caller;
    private readonly RoleDesk roles;
    private readonly ITicketSearch search;
    private readonly ITicketReader reader;
    private readonly SeenTickets seen;
    private readonly EventKinds kinds;
    private readonly ICommentHistory comments;
    private readonly IDirectory directory;
    private readonly LinkSight links;
    private readonly AttachmentStock stock;
    private readonly IReadOnlyList<FieldDefinition> fields;
    private readonly IReadOnlyList<SettingRecord> settings;

    internal TicketExport(
        ExportFormat format, Criterion? where, Caller caller, RoleDesk roles, ITicketSearch search, ITicketReader reader,
        ICommentHistory comments, IDirectory directory, LinkSight links, AttachmentStock stock, EventKinds kinds,
        IReadOnlyList<FieldDefinition> fields, IReadOnlyList<SettingRecord> settings)
    {
        this.settings = settings;
        this.kinds = kinds;
        seen = new(reader, links);
        this.comments = comments;
        this.fields = fields;
        this.links = links;
        this.stock = stock;
        this.format = format;
        this.where = where;
        this.caller = caller;
        this.roles = roles;
        this.search = search;
        this.reader = reader;
        this.directory = directory;
    }

    /// <summary>Writes the file to a stream, which stays open.</summary>
    /// <returns>How many tickets are in it.</returns>
    /// <exception cref="TicketForbiddenException">The caller may export nothing any more: the file ends where it is.</exception>
    public async Task<long> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var sink = Open(output);
        var count = 0L;
        await sink.BeginAsync(cancellationToken);
        await foreach (var (tickets, rights) in PagesAsync(cancellationToken))
            count += await sink.WriteAsync(tickets, rights, cancellationToken);
        await sink.EndAsync(cancellationToken);
        return count;
    }

    /// <summary>
    /// Reads the tickets that would be written, by number and with constant memory, for whoever shows them otherwise.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller may export nothing any more.</exception>
    public async IAsyncEnumerable<ExportedTicket> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (tickets, rights) in PagesAsync(cancellationToken))
        {
            await foreach (var ticket in seen.ReadAsync(tickets, rights, cancellationToken))
                yield return ticket;
        }
    }

    private ITicketSink Open(Stream output) => format switch
    {
        ExportFormat.Csv => new CsvTicketSink(output, reader, links, fields),
        ExportFormat.Updates => new CsvUpdateSink(output, seen, kinds),
        ExportFormat.Ndjson => Lines(output, null),
        ExportFormat.Zip => new ZipTicketSink(output, Lines, stock, caller.Tenant),
        _ => throw new UnreachableException(),
    };

    private NdjsonSink Lines(Stream output, CarriedFiles? files)
    {
        var records = new DirectoryRecords(directory, fields);
        return new(output, seen, comments, records, new(settings, records), files);
    }

    // What he may do is found out anew for each page: an export may take long.
    private async IAsyncEnumerable<(IReadOnlyList<Ticket> Tickets, ExportRights Rights)> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new TicketSearchRequest(where, new TicketSort(TicketFields.Id), Page);
        while (true)
        {
            var rights = new ExportRights(await roles.IdentifyAsync(caller, cancellationToken));
            rights.RequireSomewhere();
            var hits = await search.SearchAsync(request, rights.Visibility, cancellationToken);
            var tickets = hits.Select(hit => hit.Ticket).Where(rights.Takes).ToList();
            if (tickets.Count > 0)
                yield return (tickets, rights);
            if (hits.Count < Page)
                yield break;
            request = request with { After = hits[^1].After };
        }
    }
}
