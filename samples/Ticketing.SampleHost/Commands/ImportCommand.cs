using System.Globalization;
using Microsoft.Extensions.Options;
using Ticketing.SampleHost.Hosting;
using Ticketing.Transfer;

namespace Ticketing.SampleHost.Commands;

/// <summary>Brings the tickets of a file into the configured database. Importing a file again changes nothing.</summary>
internal sealed class ImportCommand(TicketImporter importer, IOptions<TicketingOptions> options, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "import --format incidents|csv|ndjson|zip [--project KEY] [--source NAME] FILE";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var read = CommandWords.Read(words, "format", "project", "source");
        var format = read.Get<ImportFormat>("format");
        var file = read.GetFile();
        var began = time.GetTimestamp();
        var importing = new ImportOptions { Project = read.Find("project") ?? options.Value.DefaultProject, Source = read.Find("source") };
        var report = await ImportAsync(format, file, importing, cancellationToken);
        await WriteRejectedAsync(file, report);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            rows: {report.Rows}
            created: {report.Created}
            updated: {report.Updated}
            skipped: {report.Skipped}
            rejected: {report.RejectedRows}
            seconds: {time.GetElapsedTime(began).TotalSeconds:0.0}
            """));
        return report.RejectedRows == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<ImportReport> ImportAsync(
        ImportFormat format, string file, ImportOptions importing, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        using var progress = Console.IsErrorRedirected ? null : new ProgressLine(Console.Error, time);
        return await importer.ImportAsync(format, content, importing, HostCaller.Caller, progress, cancellationToken);
    }

    private static async Task WriteRejectedAsync(string file, ImportReport report)
    {
        foreach (var row in report.Rejected)
            await Console.Error.WriteLineAsync(
                $"{Path.GetFileName(file)}:{row.Line}: {(row.Column is null ? "" : row.Column + ": ")}{row.Reason}");
        if (report.RejectedRows > report.Rejected.Count)
            await Console.Error.WriteLineAsync($"… and {report.RejectedRows - report.Rejected.Count} more rejected rows");
    }
}
