using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>
/// The imports that this process runs, and the last ones that it ran: one for each person, so that the page can ask how far it is. Nothing
/// is lost with it: what is stored is stored, and a file that is imported again goes on where it was. Thread-safe.
/// </summary>
internal sealed class ImportJobs
{
    private const int Most = 100;

    private readonly Lock gate = new();
    private readonly LinkedList<ImportJob> latestFirst = [];

    /// <summary>Begins an import; null when the person has one that runs, or this process has too many.</summary>
    public ImportJob? TryBegin(Guid id, Caller owner, string fileName, long? size)
    {
        lock (gate)
        {
            var last = latestFirst.FirstOrDefault(job => job.Owner == owner);
            if (last?.IsRunning is true || latestFirst.Count(job => job.IsRunning) >= Most / 2)
                return null;
            if (last is not null)
                latestFirst.Remove(last);
            while (latestFirst.Count >= Most)
                latestFirst.Remove(latestFirst.Last(job => !job.IsRunning));
            var begun = new ImportJob(id, owner, fileName, size);
            latestFirst.AddFirst(begun);
            return begun;
        }
    }

    /// <summary>The last import of somebody; null when there is none.</summary>
    public ImportJob? Find(Caller owner)
    {
        lock (gate)
            return latestFirst.FirstOrDefault(job => job.Owner == owner);
    }
}
