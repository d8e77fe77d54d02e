using System.Globalization;
using Ticketing.Administration;
using Ticketing.SampleHost.Hosting;
using Ticketing.Transfer;

namespace Ticketing.SampleHost.Commands;

/// <summary>Writes the tickets of the configured database, or of one project, to a file.</summary>
internal sealed class ExportCommand(TicketExporter exporter, RoleDesk roles) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "export --format csv|ndjson [--project KEY] FILE";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var read = CommandWords.Read(words, "format", "project");
        var format = read.Get<ExportFormat>("format");
        var file = read.GetFile();
        var actor = await roles.IdentifyAsync(HostCaller.Caller, cancellationToken);
        // Under the name asked for there is a whole file or none.
        var partial = file + ".partial";
        try
        {
            long count;
            await using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                count = await exporter.ExportAsync(format, new() { Project = read.Find("project") }, actor, output, cancellationToken);
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
