namespace Ticketing.Notifications;

/// <summary>Why somebody is told of a ticket. Of several reasons the first one counts.</summary>
public enum NotificationReason
{
    /// <summary>He is named in what was written.</summary>
    Mentioned,

    /// <summary>It is assigned to him.</summary>
    Assignee,

    /// <summary>He needs it.</summary>
    Requester,

    /// <summary>It is his team's, and assigned to nobody.</summary>
    Team,

    /// <summary>He watches it.</summary>
    Watcher,

    /// <summary>He follows its project; so does a chat room that is told of it.</summary>
    Follower,
}
