using System.Threading.Channels;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Counters.Upkeep;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Incidents;
using Ticketing.Transfer.Ndjson;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer;

/// <summary>
/// Brings tickets in from a file: as history that happened elsewhere, with its own times. Importing a file again changes nothing, and
/// an interrupted import goes on where it was when it is started again. Thread-safe.
/// </summary>
/// <param name="store">Where it is written.</param>
/// <param name="reader">Where earlier imports are found.</param>
/// <param name="search">The same, for tickets without a reference.</param>
/// <param name="directory">People, teams, projects and categories.</param>
/// <param name="workflows">The workflows that projects follow.</param>
/// <param name="counters">Folds what each batch leaves pending: no host may be running that does.</param>
/// <param name="time">The clock.</param>
/// <param name="people">Says who may bring whom into the directory; the container has it. Null: whoever may manage people is believed.</param>
public sealed class TicketImporter(
    ITicketingStore store, ITicketReader reader, ITicketSearch search, IDirectory directory, WorkflowRegistry workflows, CounterUpkeep counters,
    TimeProvider time, PeopleDesk? people = null)
{
    // Parsing is far ahead of any database: two batches wait, no more.
    private const int BatchesAhead = 2;

    /// <summary>Imports a file. It is read once, from its current position, and not closed.</summary>
    /// <param name="format">What the file looks like.</param>
    /// <param name="content">The file.</param>
    /// <param name="options">How it is to be read.</param>
    /// <param name="actor">Who imports; he needs <see cref="Permission.Import"/> for each project that is touched.</param>
    /// <param name="progress">Told after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Ends the import after what is stored already.</param>
    /// <returns>What became of it. Rows that could not be taken are in it; the others are stored.</returns>
    /// <exception cref="TicketForbiddenException">He may not import into the project.</exception>
    /// <exception cref="TicketNotFoundException">There is no such project.</exception>
    /// <exception cref="TicketValidationException">The options do not fit, or the file as a whole cannot be read; batches before that place are stored.</exception>
    public async Task<ImportReport> ImportAsync(
        ImportFormat format, Stream content, ImportOptions options, Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (options.BatchSize is < 1 or > 1_000)
            throw new TicketValidationException("batchSize", "It is 1 to 1,000.");
        var target = await AimAsync(format, options, actor, cancellationToken);
        var tally = new ImportTally();
        var existing = new ExistingTickets(reader, search, target.Visibility);
        var writer = new BatchWriter(store, existing, target, new DirectoryLines(directory, search, people), tally);
        await RunAsync(Open(format, options, target, tally), content, options.BatchSize, writer, tally, progress, cancellationToken);
        return tally.Report();
    }

    private async Task RunAsync(
        IDraftSource source, Stream content, int size, BatchWriter writer, ImportTally tally, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => Batching.ReadAsync(source.ReadAsync(content, stop.Token), size, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await writer.WriteAsync(batch, cancellationToken);
                await counters.CompactAsync(cancellationToken);
                progress?.Report(tally.Progress(time.GetElapsedTime(started)));
            }
        }
        finally
        {
            // The reader must have let go of the stream before the caller closes it.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ImportTarget> AimAsync(ImportFormat format, ImportOptions options, Actor actor, CancellationToken cancellationToken)
    {
        if (format is ImportFormat.Ndjson)
        {
            if (!actor.MaySomewhere(Permission.Import))
                throw new TicketForbiddenException(Permission.Import);
            return new(actor, null, null, null, "", new ImportDirectory(directory, people, actor.Tenant, null), time.GetUtcMicroseconds(), workflows);
        }

        var key = options.Project ?? throw new TicketValidationException([new("project", "Say into which project.") { Code = FieldErrorCodes.Required }]);
        if (!actor.May(Permission.Import, key))
            throw new TicketForbiddenException(Permission.Import);
        var project = await directory.FindProjectAsync(actor.Tenant, key, cancellationToken)
            ?? throw new TicketNotFoundException($"project '{key}'");
        var workflow = workflows.Find(project.Workflow)
            ?? throw new TicketValidationException("project", new Wording(RowFaultCodes.NoWorkflow, $"Its workflow '{project.Workflow}' is not known here.", [project.Workflow]));
        var category = await directory.FindDefaultCategoryAsync(actor.Tenant, key, cancellationToken);
        return new(
            actor, project, Source(options), workflow, category?.Key ?? "General", new ImportDirectory(directory, people, actor.Tenant, key),
            time.GetUtcMicroseconds(), workflows);
    }

    private static string? Source(ImportOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Source))
            return null;
        var source = options.Source.Trim();
        return TextRules.Fault(source, TicketLimits.Name) is { } fault ? throw new TicketValidationException("source", fault) : source;
    }

    private static IDraftSource Open(ImportFormat format, ImportOptions options, ImportTarget target, ImportTally tally) => format switch
    {
        ImportFormat.Incidents => new IncidentSource(SourceWords.Of(options.Profile, target.Workflow), target, tally),
        ImportFormat.Csv => new CsvTicketSource(options.Mapping, target, tally),
        // A file says who did what. Only whoever may manage people is believed that it happened here; what others bring is marked as imported.
        ImportFormat.Ndjson => new NdjsonSource(tally, asItIs: target.Actor.May(Permission.ManagePeople)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
