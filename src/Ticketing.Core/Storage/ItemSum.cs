namespace Ticketing.Storage;

/// <summary>What items come to.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Amount">The sum of their amounts.</param>
/// <param name="IsExact">Whether all were looked at.</param>
public readonly record struct ItemSum(int Count, long Amount, bool IsExact);
