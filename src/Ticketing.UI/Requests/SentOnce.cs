using System.Security.Cryptography;
using System.Text;
using Ticketing.Commands;

namespace Ticketing.UI.Requests;

/// <summary>
/// Makes a form that is sent twice (an impatient click, a reload) count once. Each form carries a number of its own; what was typed is a part of
/// the key, so that a form that is corrected and sent again is another request.
/// </summary>
internal static class SentOnce
{
    /// <summary>The number of a new form.</summary>
    public static string NewForm() => Guid.NewGuid().ToString("N");

    /// <summary>How a command is carried out once for a form and what it says; a form without a number is carried out as often as it comes.</summary>
    public static CommandOptions Options(string? form, params string?[] content)
    {
        if (!Guid.TryParseExact(form, "N", out var number))
            return CommandOptions.None;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', content))));
        return new() { Idempotency = new($"ui-{number:N}-{hash[..16]}", hash) };
    }
}
