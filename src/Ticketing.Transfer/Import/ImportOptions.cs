namespace Ticketing.Transfer;

/// <summary>How a file is to be imported. Immutable.</summary>
public sealed record ImportOptions
{
    /// <summary>
    /// The key of the project that new tickets go to. NDJSON and zip name their projects themselves and ignore it; others need it.
    /// </summary>
    public string? Project { get; init; }

    /// <summary>
    /// Which other system the file is of, when an app takes tickets from several: references are unique within their source and project.
    /// NDJSON and zip name their sources themselves and ignore it.
    /// </summary>
    /// <value>Default null: one source that has no name.</value>
    public string? Source { get; init; }

    /// <summary>Which column means what in <see cref="ImportFormat.Csv"/>.</summary>
    /// <value>Default null: columns are recognised by their headers.</value>
    public CsvMapping? Mapping { get; init; }

    /// <summary>What the words of the source of <see cref="ImportFormat.Incidents"/> mean here.</summary>
    /// <value>Default <see cref="SourceProfile.ServiceNow"/>.</value>
    public SourceProfile Profile { get; init; } = SourceProfile.ServiceNow;

    /// <summary>
    /// How many tickets are read and stored together: what is lost when the import is interrupted, and what it holds in memory.
    /// </summary>
    /// <value>Default 200; 1 to 1,000.</value>
    public int BatchSize { get; init; } = 200;
}
