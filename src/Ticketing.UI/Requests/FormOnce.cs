using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ticketing.Desk;

namespace Ticketing.UI.Requests;

/// <summary>Makes a form that is sent twice (a double click, a reload) do its work once.</summary>
internal static class FormOnce
{
    public const string Field = "once";

    /// <summary>
    /// The name of the request: of the form as it was rendered and what was typed into it. Null when the form has no <see cref="Field"/>
    /// that a page of ours could have given it.
    /// </summary>
    public static IdempotencyKey? Of(IFormCollection form)
    {
        if (form[Field].ToString() is not { Length: > 0 and <= 100 } rendered || FieldErrors.Reject(rendered, int.MaxValue) is not null)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in form
            .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .OrderBy(field => field.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{value}\n"));
        var typed = Convert.ToHexStringLower(hash.GetHashAndReset());
        // Who goes back and writes something else means something else.
        return new($"{rendered}.{typed[..32]}", typed);
    }
}
