using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ticketing.AspNetCore.Answers;

/// <summary>Zips that are written as they are answered.</summary>
internal static class ZipAnswers
{
    /// <summary>
    /// Allows for what the library writes at once: the few bytes behind each entry, as that is closed. What is in the entries is written
    /// as all answers are.
    /// </summary>
    public static void AllowZip(this HttpContext http)
    {
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
    }
}
