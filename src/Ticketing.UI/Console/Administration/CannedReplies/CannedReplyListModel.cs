using Ticketing.CannedReplies;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.CannedReplies;

/// <summary>The canned replies that the reader has.</summary>
/// <param name="Replies">They, by name.</param>
/// <param name="Places">What projects and teams are called.</param>
/// <param name="Done">What was just done.</param>
public sealed record CannedReplyListModel(IReadOnlyList<ShownCannedReply> Replies, PlaceNames Places, string? Done);
