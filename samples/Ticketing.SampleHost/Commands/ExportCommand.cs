using System.Globalization;
using Ticketing.SampleHost.Hosting;
using Ticketing.Transfer;

namespace Ticketing.SampleHost.Commands;

/// <summary>Writes the tickets of the configured database, or of one project, to a file.</summary>
internal sealed class ExportCommand(TicketExporter exporter) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "export --format csv|updates|ndjson|zip [--project KEY] FILE";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var read = CommandWords.Read(words, "format", "project");
        var format = read.Get<ExportFormat>("format");
        var file = read.GetFile();
        var options = new ExportOptions { Project = read.Find("project") };
        // Under the name asked for there is a whole file or none.
        var partial = file + ".partial";
        try
        {
            long count;
            await using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                count = await exporter.ExportAsync(format, options, HostCaller.Caller, output, cancellationToken);
            File.Move(partial, file, overwrite: true);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"exported: {count}"));
            return ExitCode.Success;
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
