namespace Ticketing.Tickets;

/// <summary>What a text is to its ticket. The numbers are what stores keep.</summary>
public enum TextKind
{
    /// <summary>The ticket's description; the newest one counts.</summary>
    Description = 0,

    /// <summary>A comment that everybody who sees the ticket may read.</summary>
    PublicComment = 1,

    /// <summary>A comment for those who may read internal ones.</summary>
    InternalComment = 2,
}
