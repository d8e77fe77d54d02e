using System.Diagnostics;
using System.Globalization;

namespace Ticketing.Benchmarks.Live;

/// <summary>Reads a stream, and notes when it told of a ticket.</summary>
internal sealed class StreamWatch : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;
    private readonly string mark;

    private StreamWatch(HttpResponseMessage response, StreamReader lines, long ticket)
    {
        (this.response, this.lines) = (response, lines);
        mark = string.Create(CultureInfo.InvariantCulture, $"\"ticket\":{ticket},");
    }

    /// <summary>Opens it, and waits until what happens is told.</summary>
    public static async Task<StreamWatch> OpenAsync(HttpClient client, long ticket, CancellationToken cancellationToken)
    {
        var response = await client.GetAsync(
            new Uri("events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        var reader = new StreamWatch(response, new(await response.Content.ReadAsStreamAsync(cancellationToken)), ticket);
        while (await reader.lines.ReadLineAsync(cancellationToken) != "event: ready")
        {
        }

        return reader;
    }

    /// <summary>The timestamp of when it told of the ticket.</summary>
    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains(mark, StringComparison.Ordinal) && line.Contains("commentAdded", StringComparison.Ordinal))
                return Stopwatch.GetTimestamp();
        }

        throw new EndOfStreamException("The stream ended.");
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
