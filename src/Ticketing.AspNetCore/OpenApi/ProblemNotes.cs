namespace Ticketing.AspNetCore.OpenApi;

/// <summary>What the document says of answers that are no success.</summary>
internal static class ProblemNotes
{
    public static string Describe(int status) => status switch
    {
        304 => "Nothing has changed since the version in If-None-Match.",
        400 => "Something is wrong with the request; 'errors' says what, field by field.",
        401 => "Nobody is signed in.",
        403 => "The caller may not do this, or a rule of the host says no.",
        404 => "There is no such thing, as far as the caller may see.",
        409 => "It does not fit what is stored, or the workflow does not go that way.",
        412 => "Another version is stored than If-Match names.",
        413 => "The body is too large.",
        415 => "The body is not of a type that is understood here.",
        429 => "Too much at once; Retry-After says when to try again.",
        503 => "The database fails; Retry-After says when to try again.",
        _ => "A problem.",
    };
}
