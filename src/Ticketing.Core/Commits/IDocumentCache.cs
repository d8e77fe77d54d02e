namespace Ticketing.Commits;

/// <summary>What is kept of documents of a kind.</summary>
internal interface IDocumentCache
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Some of a tenant changed.</summary>
    void Forget(string tenant);
}
