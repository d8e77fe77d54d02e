using System.ComponentModel;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What a comment said before, in order.</summary>
internal sealed record EarlierCommentList(
    [property: Description("What it said before, the oldest first; 500 at most.")] IReadOnlyList<EarlierCommentItem> Items);
