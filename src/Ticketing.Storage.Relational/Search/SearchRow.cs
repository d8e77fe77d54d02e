namespace Ticketing.Storage.Relational.Search;

/// <summary>A row of the text index.</summary>
internal sealed record SearchRow(long Id, string Title, string Body, string Internal);
