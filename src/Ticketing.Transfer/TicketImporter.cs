using System.Threading.Channels;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Counters.Upkeep;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Incidents;
using Ticketing.Transfer.Ndjson;
using Ticketing.Transfer.Zip;
using Ticketing.Workflows;

namespace Ticketing.Transfer;

/// <summary>
/// Brings tickets in from a file: as history that happened elsewhere, with its own times. Importing a file again changes nothing, and
/// an interrupted import goes on where it was when it is started again. Thread-safe.
/// </summary>
public sealed class TicketImporter
{
    // Parsing is far ahead of any database: two batches wait, no more.
    private const int BatchesAhead = 2;

    // Counters are read exactly whatever is pending, and folding what several batches left writes hardly more cells than folding one. So
    // many are folded in one turn, without a rest.
    private const int FoldedAtOnce = 800;

    private readonly ImportDesk desk;
    private readonly ITicketReader reader;
    private readonly ITicketSearch search;
    private readonly IDirectory directory;
    private readonly PeopleDesk people;
    private readonly ImportTargets targets;
    private readonly CounterUpkeep counters;
    private readonly AttachmentStock stock;
    private readonly SettingLines settings;
    private readonly TimeProvider time;

    internal TicketImporter(
        ImportDesk desk, ITicketReader reader, ITicketSearch search, IDirectory directory, PeopleDesk people, WorkflowRegistry workflows,
        CounterUpkeep counters, AttachmentStock stock, SettingDesks settings, TimeProvider time)
    {
        this.settings = new(settings);
        this.desk = desk;
        this.reader = reader;
        this.search = search;
        this.directory = directory;
        this.people = people;
        this.counters = counters;
        this.stock = stock;
        this.time = time;
        targets = new(desk, directory, people, workflows, time);
    }

    /// <summary>Imports a file. It is read once, from its current position, and not closed.</summary>
    /// <param name="format">What the file looks like.</param>
    /// <param name="content">The file.</param>
    /// <param name="options">How it is to be read.</param>
    /// <param name="caller">
    /// Who imports; he needs <see cref="Permission.Import"/> for each project that is touched, from beginning to end.
    /// </param>
    /// <param name="progress">Told after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Ends the import after what is stored already.</param>
    /// <returns>What became of it. Rows that could not be taken are in it; the others are stored.</returns>
    /// <exception cref="TicketForbiddenException">
    /// He may not import into the project; or not any more, and then batches before are stored.
    /// </exception>
    /// <exception cref="TicketNotFoundException">There is no such project.</exception>
    /// <exception cref="TicketValidationException">
    /// The options do not fit, or the file as a whole cannot be read; batches before that place are stored.
    /// </exception>
    public async Task<ImportReport> ImportAsync(
        ImportFormat format, Stream content, ImportOptions options, Caller caller, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (options.BatchSize is < 1 or > 1_000)
            throw new TicketValidationException("batchSize", "It is 1 to 1,000.");
        var rights = await desk.AuthorizeAsync(caller, cancellationToken);
        var target = await targets.FindAsync(format, options, caller, rights, cancellationToken);
        var tally = new ImportTally();
        var existing = new ExistingTickets(desk, reader, search, target);
        var links = new ImportedLinks(desk);
        var writer = new BatchWriter(desk, existing, target, new DirectoryLines(directory, search, people), settings, tally, links);
        await RunAsync(Open(format, options, target, tally), content, options.BatchSize, writer, tally, progress, cancellationToken);
        await links.MendAsync(caller, cancellationToken);
        return tally.Report();
    }

    private async Task RunAsync(
        IDraftSource source, Stream content, int size, BatchWriter writer, ImportTally tally, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(
            () => Batching.ReadAsync(source.ReadAsync(content, stop.Token), size, batches.Writer, stop.Token), CancellationToken.None);
        var pending = 0;
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await writer.WriteAsync(batch, cancellationToken);
                if ((pending += batch.Drafts.Count) >= FoldedAtOnce)
                {
                    await counters.CompactAsync(cancellationToken);
                    pending = 0;
                }

                progress?.Report(tally.Progress(time.GetElapsedTime(started)));
            }

            await counters.CompactAsync(cancellationToken);
        }
        finally
        {
            // The reader must have let go of the stream before the caller closes it.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IDraftSource Open(ImportFormat format, ImportOptions options, ImportTarget target, ImportTally tally) => format switch
    {
        ImportFormat.Incidents => new IncidentSource(SourceWords.Of(options.Profile, target.Workflow), target, tally),
        ImportFormat.Csv => new CsvTicketSource(options.Mapping, target, tally),
        ImportFormat.Ndjson => new NdjsonSource(target, tally),
        ImportFormat.Zip => new ZipSource(new(target, tally), stock, target.Caller.Tenant, tally),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
