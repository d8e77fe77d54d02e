namespace Ticketing.Training.Scenarios;

/// <summary>What makes a persona say something more.</summary>
public enum FollowUpTrigger
{
    /// <summary>A time after the exercise began, whatever the trainee does.</summary>
    After,

    /// <summary>The trainee asks in public: a question mark, and where words are named, one of them.</summary>
    Asked,

    /// <summary>The trainee writes in public; where words are named, one of them.</summary>
    Commented,

    /// <summary>The trainee moves the ticket to a status.</summary>
    Status,

    /// <summary>The trainee changes the priority.</summary>
    Priority,

    /// <summary>Nothing was written in public for a time.</summary>
    Silent,
}
