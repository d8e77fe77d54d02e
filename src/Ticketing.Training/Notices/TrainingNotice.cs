namespace Ticketing.Training.Notices;

/// <summary>What a trainee is told of, by the channels of his own tenant.</summary>
internal enum TrainingNotice
{
    /// <summary>A deployment to him began.</summary>
    Began,

    /// <summary>An exercise was sent to him.</summary>
    Exercise,

    /// <summary>He may read a review.</summary>
    Reviewed,
}
