namespace Ticketing.Tickets;

/// <summary>Who may read a comment: a choice that whoever writes one must make, so there is no default.</summary>
public enum CommentVisibility
{
    /// <summary>Everybody who sees the ticket.</summary>
    Public = 1,

    /// <summary>Those who may read internal comments on it.</summary>
    Internal = 2,
}
