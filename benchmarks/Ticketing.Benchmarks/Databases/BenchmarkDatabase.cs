using System.Data.Common;
using System.Globalization;
using Ticketing.Benchmarks.Loading;
using Ticketing.Storage.Relational;

namespace Ticketing.Benchmarks.Databases;

/// <summary>A database filled for one size. Everything in it is generated; it may be dropped at any time.</summary>
internal abstract class BenchmarkDatabase(int size) : IAsyncDisposable
{
    /// <summary>How many tickets it is made for.</summary>
    public int Size => size;

    /// <summary>As the command line and the tables write it.</summary>
    public abstract string Kind { get; }

    /// <summary>Connects a store to it, as a host does.</summary>
    public abstract void UseFor(RelationalStorageBuilder store);

    /// <summary>Drops it if it is there and makes an empty one.</summary>
    public abstract Task RecreateAsync(CancellationToken cancellationToken);

    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken);

    public abstract IBulkLoad NewLoad();

    /// <summary>What the floors read on: pooled, opened for each call, with the settings that the store's readers have.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Bytes on disk.</summary>
    public abstract Task<long> BytesAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>100k, 1m.</summary>
    public static string Label(int size) => size switch
    {
        >= 1_000_000 when size % 1_000_000 == 0 => (size / 1_000_000).ToString(CultureInfo.InvariantCulture) + "m",
        >= 1000 when size % 1000 == 0 => (size / 1000).ToString(CultureInfo.InvariantCulture) + "k",
        _ => size.ToString(CultureInfo.InvariantCulture),
    };
}
