using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore.Requests;

/// <summary>Where a request went: what is made by it stands below.</summary>
internal static class AddressOfRequest
{
    /// <summary>The path, without a slash at its end.</summary>
    public static string Here(this HttpRequest request) => $"{request.PathBase}{request.Path}".TrimEnd('/');
}
