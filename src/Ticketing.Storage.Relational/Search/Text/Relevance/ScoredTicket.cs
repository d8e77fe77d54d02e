namespace Ticketing.Storage.Relational.Search.Text.Relevance;

/// <summary>A ticket and how well it fits the words.</summary>
internal readonly record struct ScoredTicket(long Id, double Score);
