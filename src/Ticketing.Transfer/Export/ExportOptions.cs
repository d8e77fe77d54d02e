using Ticketing.Search.Criteria;

namespace Ticketing.Transfer;

/// <summary>Which tickets are to be exported. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>The key of the project whose tickets are taken; null for those of all projects.</summary>
    public string? Project { get; init; }

    /// <summary>What must hold for them besides; null for nothing.</summary>
    public Criterion? Where { get; init; }
}
