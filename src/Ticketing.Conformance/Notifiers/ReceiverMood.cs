namespace Ticketing.Conformance.Notifiers;

/// <summary>What a receiver does with what comes.</summary>
public enum ReceiverMood
{
    /// <summary>It takes it.</summary>
    Takes,

    /// <summary>It refuses it for good: there is no such reader, for example.</summary>
    Refuses,

    /// <summary>It has no time for it now.</summary>
    IsBusy,

    /// <summary>It says nothing, and does not end the connection either.</summary>
    Hangs,
}
