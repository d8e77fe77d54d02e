using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ticketing.Desk;

namespace Ticketing.AspNetCore.Requests;

/// <summary>The headers that say how a command is to be carried out.</summary>
internal static class Repetition
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>What the request says about versions and repetitions.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bodyHash">A hash of its body; empty when it has none.</param>
    /// <exception cref="TicketValidationException">A header is malformed.</exception>
    public static CommandOptions CommandOptions(this HttpContext http, ReadOnlySpan<byte> bodyHash) =>
        new() { ExpectedVersion = http.Request.ExpectedVersion(), Idempotency = Key(http.Request, bodyHash) };

    /// <summary>Tells the client when nothing was done this time.</summary>
    public static void Mark(this HttpContext http, CommandOutcome outcome)
    {
        if (outcome.Repeated)
            http.Response.Headers[ReplayedHeader] = "true";
    }

    private static IdempotencyKey? Key(HttpRequest request, ReadOnlySpan<byte> bodyHash)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.TryGetValue(KeyHeader, out var values))
            return null;
        if (values is not [{ } key])
            throw new TicketValidationException(KeyHeader, "Send one key.");
        if (FieldErrors.Reject(key, int.MaxValue) is { } reason)
            throw new TicketValidationException(KeyHeader, reason);
        // If-Match belongs to when, not to what: the repetition may leave it out.
        byte[] what = [.. Encoding.UTF8.GetBytes($"{request.Method}\n{request.PathBase}{request.Path}\n"), .. bodyHash];
        return new(key, Convert.ToHexString(SHA256.HashData(what)));
    }
}
