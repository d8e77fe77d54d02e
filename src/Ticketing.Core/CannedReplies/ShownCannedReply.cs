namespace Ticketing.CannedReplies;

/// <summary>A canned reply as somebody has it.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="MayChange">Whether he may change and delete it.</param>
public sealed record ShownCannedReply(CannedReply Reply, bool MayChange);
