using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ticketing.AspNetCore.Requests;

/// <summary>If-Match and If-None-Match over the versions of tickets and people.</summary>
internal static class Preconditions
{
    /// <summary>The version that a change is meant for; null when any is.</summary>
    /// <exception cref="TicketValidationException">The header is malformed.</exception>
    public static int? ExpectedVersion(this HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (StringValues.IsNullOrEmpty(header) || header is ["*"])
            return null;
        return header is [var tag] && Version(tag) is { } version ? version : throw new TicketValidationException(
            "If-Match", "Name one version in quotes, as the ETag of what is to be changed does (\"3\"), or * for any.");
    }

    /// <summary>Whether the client says that it has this version.</summary>
    public static bool HasAlready(this HttpRequest request, int version) =>
        request.Headers.IfNoneMatch.SelectMany(value => value?.Split(',') ?? []).Select(tag => tag.Trim())
            .Any(tag => tag == "*" || Version(tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag) == version);

    private static int? Version(string? tag)
    {
        if (tag is not ['"', .. var digits, '"'] || digits.Length is 0 or > 18
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return null;
        // A version that no ticket ever reaches is a stale one, not a malformed one.
        return (int)Math.Min(version, int.MaxValue);
    }
}
