namespace Ticketing.Storage;

/// <summary>How far a message came.</summary>
public enum OutboxState
{
    /// <summary>It is to be delivered, now or later, or just is.</summary>
    Waiting,

    /// <summary>It could not be delivered, and nobody tries again until somebody says so.</summary>
    Parked,

    /// <summary>It was delivered, or dropped. It stays for a while, so that its id is not stored again.</summary>
    Done,
}
