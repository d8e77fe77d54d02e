namespace Ticketing.Training;

/// <summary>The texts of pools and scenarios.</summary>
internal sealed class PoolsText;
