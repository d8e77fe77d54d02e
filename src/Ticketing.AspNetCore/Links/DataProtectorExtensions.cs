using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ticketing.AspNetCore.Links;

/// <summary>Opens what was sealed with the host's keys.</summary>
internal static class DataProtectorExtensions
{
    /// <summary>Null when it is none of this host's, the keys are gone, or it is too old.</summary>
    public static string? UnprotectOrNull(this IDataProtector protector, string sealedText)
    {
        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
