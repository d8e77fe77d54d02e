namespace Ticketing.Bulk;

/// <summary>What became of a ticket of a bulk run.</summary>
public enum BulkOutcome
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>It was not changed, for a reason.</summary>
    Refused,

    /// <summary>It was changed, and that was taken back.</summary>
    Undone,

    /// <summary>It was changed, and that could not be taken back, for a reason.</summary>
    Kept,
}
