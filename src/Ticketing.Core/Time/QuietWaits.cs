namespace Ticketing.Time;

/// <summary>For those who wait to be woken, and go on however that ends.</summary>
internal static class QuietWaits
{
    /// <summary>Waits, and throws nothing: neither that it was cancelled, nor that it took too long.</summary>
    public static async Task Quietly(this Task waiting) => await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
