using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>
/// What is handed to every stream that it may concern; the stream finds out what its reader is shown of it. Shared, immutable.
/// </summary>
internal abstract record StreamItem
{
    /// <summary>A stretch of the feed with its tickets.</summary>
    public sealed record Happened(LiveStretch Stretch) : StreamItem;

    /// <summary>Somebody's notifications changed; handed to his streams alone.</summary>
    public sealed record InboxChanged : StreamItem
    {
        public static readonly InboxChanged Item = new();
    }

    /// <summary>Who is at a ticket changed.</summary>
    public sealed record PresenceChanged(Ticket Ticket, PresenceChange Change) : StreamItem;

    /// <summary>Time passed.</summary>
    public sealed record Beat : StreamItem
    {
        public static readonly Beat Item = new();
    }
}
