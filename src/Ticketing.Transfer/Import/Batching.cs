using System.Threading.Channels;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Import;

/// <summary>Cuts what a source reads into batches: so many tickets, each once, and not too many rows.</summary>
internal static class Batching
{
    private const int RowsPerTicket = 50;

    public static async Task ReadAsync(
        IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> source, int size, ChannelWriter<Batch> batches,
        CancellationToken cancellationToken)
    {
        try
        {
            var drafts = new List<Draft>(size);
            var lines = new List<DirectoryLine>();
            var identities = new HashSet<string>(StringComparer.Ordinal);
            var rows = 0;
            await foreach (var (draft, line) in source.WithCancellation(cancellationToken))
            {
                // Lines of the directory are stored before the tickets of their batch, so those that decide what becomes of tickets begin a
                // new one when tickets came first.
                var full = drafts.Count >= size || rows >= size * RowsPerTicket || lines.Count >= size * RowsPerTicket;
                var isLate = line is { ConcernsTickets: true } && drafts.Count > 0;
                if (full || isLate || (draft is not null && identities.Contains(draft.Identity)))
                {
                    await batches.WriteAsync(new(drafts, lines), cancellationToken);
                    (drafts, lines, rows) = (new(size), [], 0);
                    identities.Clear();
                }

                if (line is not null)
                    lines.Add(line);
                if (draft is null)
                    continue;
                drafts.Add(draft);
                identities.Add(draft.Identity);
                rows += draft.Rows;
            }

            if (drafts.Count > 0 || lines.Count > 0)
                await batches.WriteAsync(new(drafts, lines), cancellationToken);
            batches.Complete();
        }
        catch (Exception fault)
        {
            // Whoever writes the batches meets it when he comes to this place.
            batches.Complete(fault);
            throw;
        }
    }
}
