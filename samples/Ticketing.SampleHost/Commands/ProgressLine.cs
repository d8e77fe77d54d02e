using System.Globalization;
using Ticketing.Transfer;

namespace Ticketing.SampleHost.Commands;

/// <summary>How far an import is, on one line of a terminal that is written over and over, and empty in the end.</summary>
internal sealed class ProgressLine(TextWriter terminal, TimeProvider time) : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long last = time.GetTimestamp();
    private int width;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        if (time.GetElapsedTime(last) < Pause)
            return;
        last = time.GetTimestamp();
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Rows:N0} rows, {value.Tickets:N0} tickets, {value.Rejected:N0} rejected, {value.RowsPerSecond:N0} rows/s"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (width == 0)
            return;
        Write("");
        terminal.Write('\r');
    }

    private void Write(string line)
    {
        terminal.Write('\r' + line.PadRight(width));
        width = line.Length;
    }
}
