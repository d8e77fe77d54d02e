using System.Globalization;

namespace Ticketing.UI.Requests;

/// <summary>A number that came with a request.</summary>
internal static class SentNumber
{
    /// <summary>The number; null for what is none, and for those below 1: an address that somebody typed leads to the beginning.</summary>
    public static long? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
