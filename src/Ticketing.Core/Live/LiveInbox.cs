namespace Ticketing.Live;

/// <summary>What the reader was told in the app, or has read of it, is not what it was.</summary>
public sealed record LiveInbox : LiveMessage;
