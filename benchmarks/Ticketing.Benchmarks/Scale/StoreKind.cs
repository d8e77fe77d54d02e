namespace Ticketing.Benchmarks.Scale;

/// <summary>The packages that load and commit.</summary>
internal enum StoreKind
{
    Dapper,
    EfCore,
}
