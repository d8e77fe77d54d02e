using System.Data.Common;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Hosting;

/// <summary>What this program says of its database to whoever started it.</summary>
internal static class DatabaseFaults
{
    /// <summary>A sentence for whoever started the program; null when the database is not what failed.</summary>
    public static string? Explain(IServiceProvider services, Exception exception) =>
        services.GetRequiredService<IStoreFaults>().Find(exception) is { } fault
            ? $"The database that ConnectionStrings:Ticketing names {Matter(fault)}: {Driver(exception).Message}"
            : null;

    private static Exception Driver(Exception exception)
    {
        while (exception is not DbException && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string Matter(StoreFault fault) => fault switch
    {
        StoreFault.Unavailable => "cannot be reached or opened",
        StoreFault.Busy => "is locked by something else",
        StoreFault.Full => "has no room left on its disk",
        StoreFault.ReadOnly => "can be read and not written",
        StoreFault.Corrupt => "is damaged, or no database",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
