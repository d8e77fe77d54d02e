namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>A picture for tests.</summary>
internal static class Pictures
{
    /// <summary>A PNG of one pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
