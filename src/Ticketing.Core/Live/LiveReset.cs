namespace Ticketing.Live;

/// <summary>More happened than is worth telling one by one: whoever shows something reads it anew, and goes on from here.</summary>
public sealed record LiveReset : LiveMessage;
