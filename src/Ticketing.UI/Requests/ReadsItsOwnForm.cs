using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>
/// Marks an endpoint that streams its form, where the filter around all pages would read it whole to find the antiforgery token. Such an
/// endpoint calls <see cref="ValidateAsync"/> before it does anything.
/// </summary>
internal sealed class ReadsItsOwnForm
{
    public static readonly ReadsItsOwnForm Instance = new();

    /// <exception cref="AntiforgeryValidationException">The form comes from somewhere else, or the page was open too long.</exception>
    public static Task ValidateAsync(HttpContext http, IAntiforgery antiforgery, string? token)
    {
        // With the token in the header nobody looks into the form.
        if (antiforgery.GetTokens(http).HeaderName is { } header && string.IsNullOrEmpty(http.Request.Headers[header]))
            http.Request.Headers[header] = token ?? "none";
        return antiforgery.ValidateRequestAsync(http);
    }
}
