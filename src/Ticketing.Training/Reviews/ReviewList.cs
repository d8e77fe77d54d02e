namespace Ticketing.Training.Reviews;

/// <summary>A list of exercises that mentors look at.</summary>
public enum ReviewList
{
    /// <summary>What was handed in and whose review the trainee may not read yet; what waits longest first.</summary>
    Waiting,

    /// <summary>What is to be talked over; what was handed in first comes first.</summary>
    ToDiscuss,

    /// <summary>Those whose review the trainee may read; the last one first.</summary>
    Released,
}
