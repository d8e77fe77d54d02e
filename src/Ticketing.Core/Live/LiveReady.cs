namespace Ticketing.Live;

/// <summary>What happened before it was opened is told; from its position on, what happens is.</summary>
public sealed record LiveReady : LiveMessage;
