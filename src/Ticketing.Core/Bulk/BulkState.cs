namespace Ticketing.Bulk;

/// <summary>How far a bulk run is.</summary>
public enum BulkState
{
    /// <summary>Which tickets it is about is being found out; nothing was changed yet.</summary>
    Collecting,

    /// <summary>Tickets are being changed.</summary>
    Running,

    /// <summary>It was carried out on all tickets.</summary>
    Done,

    /// <summary>It was stopped: by its person, or because the query finds more than a run takes (<see cref="BulkRun.Problem"/>).</summary>
    Stopped,

    /// <summary>What it changed is being taken back.</summary>
    Undoing,

    /// <summary>What it changed was taken back, as far as that went.</summary>
    Undone,
}
