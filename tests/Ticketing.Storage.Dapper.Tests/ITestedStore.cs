using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A store on a database that a test has for itself.</summary>
internal interface ITestedStore : IAsyncDisposable
{
    /// <summary>The ports, as the conformance kit takes them.</summary>
    StoreUnderTest UnderTest { get; }
}
