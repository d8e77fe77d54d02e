namespace Ticketing.Live;

/// <summary>The first message: what happens from its position on is told.</summary>
public sealed record LiveReady : LiveMessage;
