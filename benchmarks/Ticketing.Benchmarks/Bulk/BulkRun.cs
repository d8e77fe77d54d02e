using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Loading;
using Ticketing.Benchmarks.Scale;
using Ticketing.Storage;
using Ticketing.Transfer;

namespace Ticketing.Benchmarks.Bulk;

/// <summary>
/// What takes many tickets at once: exports of the whole database, an import of a part of it into an empty one, the folding of a mountain
/// of deltas while somebody writes, and the delivery of messages. In tickets, deltas or messages a second, with the CPU time of this
/// process.
/// </summary>
internal static class BulkRun
{
    // A size of its own is a database of its own; what is in it may be dropped at any time.
    private const int Empty = 7;

    public static async Task RunAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        foreach (var size in options.Sizes)
        {
            foreach (var kind in options.Databases)
            {
                await using var full = options.Database(kind, size);
                await DatabaseLoader.EnsureAsync(full, new(size), options.Fresh, cancellationToken);
                foreach (var store in options.Stores)
                {
                    foreach (var format in Enum.GetValues<ExportFormat>().Where(format => options.Wants(Name("export", format))))
                        await ExportAsync(full, store, format, cancellationToken);
                    foreach (var format in Enum.GetValues<ExportFormat>().Where(format => options.Wants(Name("import", format))))
                        await ImportAsync(full, options.Database(kind, Empty), store, format, options.Quick, cancellationToken);
                    if (options.Wants(BulkFolding.Name))
                        await FoldAsync(options.Database(kind, Empty), store, options.Quick, cancellationToken);
                    if (options.Wants(BulkDelivery.Name))
                        await DeliverAsync(options.Database(kind, Empty), store, options.Quick, cancellationToken);
                }
            }
        }
    }

    private static async Task ExportAsync(
        BenchmarkDatabase database, StoreKind kind, ExportFormat format, CancellationToken cancellationToken)
    {
        await using var store = Open(kind, database);
        var exporter = store.Services.GetRequiredService<TicketExporter>();
        await using var digest = new DigestStream();
        var row = BulkRow.Begin($"{kind} {database.Kind} {Name("export", format)}");
        var count = await exporter.ExportAsync(format, new(), Administrator, digest, cancellationToken);
        row.End(count, "tickets", $"{digest.Length / 1_000_000.0:0.0} MB, sha256 {digest.Digest()[..16]}");
    }

    private static async Task ImportAsync(
        BenchmarkDatabase full, BenchmarkDatabase empty, StoreKind kind, ExportFormat format, bool quick,
        CancellationToken cancellationToken)
    {
        await using var ends = empty;
        var file = new MemoryStream();
        await using (var source = Open(kind, full))
        {
            await using var cut = new CutStream(file, quick ? 2_000 : 10_000);
            await cut.TakeAsync(token => source.Services.GetRequiredService<TicketExporter>()
                .ExportAsync(format, new(), Administrator, cut, token), cancellationToken);
        }

        file.Position = 0;
        await using var store = await OpenEmptyAsync(kind, empty, cancellationToken);
        var row = BulkRow.Begin($"{kind} {empty.Kind} {Name("import", format)}");
        var report = await store.Services.GetRequiredService<TicketImporter>().ImportAsync(
            format == ExportFormat.Csv ? ImportFormat.Csv : ImportFormat.Ndjson,
            file,
            new() { Project = Landscape.Project(0) },
            Administrator,
            null,
            cancellationToken);
        row.End(report.Created, "tickets", $"{report.RejectedRows} rows rejected");
    }

    private static async Task FoldAsync(BenchmarkDatabase empty, StoreKind kind, bool quick, CancellationToken cancellationToken)
    {
        await using var ends = empty;
        await using var store = await OpenEmptyAsync(kind, empty, cancellationToken);
        await BulkFolding.RunAsync(empty, store, kind, quick ? 200_000 : 1_000_000, cancellationToken);
    }

    private static async Task DeliverAsync(BenchmarkDatabase empty, StoreKind kind, bool quick, CancellationToken cancellationToken)
    {
        await using var ends = empty;
        await using var store = await OpenEmptyAsync(kind, empty, cancellationToken);
        await BulkDelivery.RunAsync(empty, store, kind, quick ? 5_000 : 20_000, quick ? 100_000 : 500_000, cancellationToken);
    }

    private static StoreUnderTest Open(StoreKind kind, BenchmarkDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        StoreUnderTest.Add(services, kind, database, ticketing => BulkDelivery.Add(ticketing.AddTransfer()));
        return StoreUnderTest.Of(services);
    }

    private static async Task<StoreUnderTest> OpenEmptyAsync(
        StoreKind kind, BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        await database.RecreateAsync(cancellationToken);
        var store = Open(kind, database);
        foreach (var installer in store.Services.GetServices<ISchemaInstaller>())
            await installer.InstallAsync(cancellationToken);
        foreach (var changes in DirectoryGenerator.Changes(new(1000)).Chunk(2000))
        {
            await store.Store.CommitAsync(
                new() { Tenant = Caller.DefaultTenant, At = GeneratorOptions.Now, Directory = changes }, cancellationToken);
        }

        return store;
    }

    private static Caller Administrator => new(BenchmarkPeople.Administrator);

    private static string Name(string what, ExportFormat format) => $"{what}: {format.ToString().ToLowerInvariant()}";
}
