using Microsoft.AspNetCore.Http;

namespace Ticketing.UI;

/// <summary>
/// A form as it was sent. Handlers read it themselves: bound parameters would ask the host for a middleware, which checks what the pages'
/// filter has checked.
/// </summary>
public static class SentForm
{
    /// <summary>The form; empty when the request brought none.</summary>
    /// <exception cref="BadHttpRequestException">It is malformed or too large; the reader is told so on a page.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException("The form is malformed or too large.", e);
        }
    }

    /// <summary>A field of it, without blanks around; null when it is missing or blank.</summary>
    public static string? Text(this IFormCollection form, string field) =>
        form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
}
