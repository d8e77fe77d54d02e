using Ticketing.Access;
using Ticketing.Transfer;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>
/// An import that runs, or ran: written by the request that carries the file, read by those that ask how far it is. Thread-safe.
/// </summary>
internal sealed class ImportJob(Guid id, Caller owner, string fileName, long? size) : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private ImportState state = ImportState.Running;
    private ImportProgress progress;
    private ImportReport? report;
    private string? error;
    private long read;

    public Guid Id => id;

    public Caller Owner => owner;

    public bool IsRunning
    {
        get
        {
            lock (gate)
                return state is ImportState.Running;
        }
    }

    public void Read(int bytes) => Interlocked.Add(ref read, bytes);

    public void Report(ImportProgress value)
    {
        lock (gate)
            progress = value;
    }

    public void End(ImportState how, ImportReport? what = null, string? why = null)
    {
        lock (gate)
            (state, report, error) = (how, what, why);
    }

    public ImportView View()
    {
        // The form around the file is part of the size, so it never quite gets there by itself.
        int? percent = size is > 0 ? (int)Math.Min(100, Interlocked.Read(ref read) * 100 / size.Value) : null;
        lock (gate)
            return new(id, state, fileName, state is ImportState.Done ? 100 : percent, progress, report, error);
    }
}
