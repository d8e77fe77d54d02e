namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>How many tickets have a value, counted up to a cap.</summary>
/// <param name="Count">How many were counted.</param>
/// <param name="IsAll">Whether those are all.</param>
internal readonly record struct ValueCount(int Count, bool IsAll);
