namespace Ticketing.Subjects;

/// <summary>How a thing of the host's stands when it is asked for.</summary>
internal enum SubjectStanding
{
    /// <summary>It is there.</summary>
    There,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>The host failed to answer, or not in time.</summary>
    Unanswered,
}
