namespace Ticketing.Dispatch;

/// <summary>How an attempt ended.</summary>
public enum DeliveryResult
{
    /// <summary>It is done.</summary>
    Delivered,

    /// <summary>It is done, and the handler's own commit settled it.</summary>
    Settled,

    /// <summary>It failed and may succeed later.</summary>
    Again,

    /// <summary>It failed and will not succeed by trying again.</summary>
    Rejected,
}
