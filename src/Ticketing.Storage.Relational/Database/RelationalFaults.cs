using System.Data.Common;

namespace Ticketing.Storage.Relational.Database;

/// <summary>Looks for what a driver threw: it may be wrapped, by EF Core or by whoever waited for a lock.</summary>
internal sealed class RelationalFaults(IRelationalDatabase database) : IStoreFaults
{
    public StoreFault? Find(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            // Whoever went away is no fault, whatever the driver made of it.
            if (inner is OperationCanceledException)
                return null;
            if (inner is DbException thrown)
                return database.Dialect.FaultOf(thrown);
        }

        return null;
    }
}
