using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>What came in the address of a request.</summary>
internal static class SentAddress
{
    /// <summary>
    /// Refuses texts that are none, with a NUL or half a surrogate pair in them: nothing is called so, and databases disagree on what to do
    /// with them.
    /// </summary>
    /// <exception cref="TicketValidationException">There is one; it names its parameter.</exception>
    public static void Check(HttpRequest request)
    {
        var errors = new FieldErrors();
        foreach (var (name, values) in request.Query)
            Check(errors, name, values);
        foreach (var (name, value) in request.RouteValues)
            Check(errors, name, [value as string]);
        errors.ThrowIfAny();
    }

    private static void Check(FieldErrors errors, string name, IEnumerable<string?> values)
    {
        if (FieldErrors.Reject(name, int.MaxValue) is not null)
            errors.Add("", Wording.Of("badParameter", $"A parameter of the address has a name that cannot be read."));
        else if (values.Any(value => value is not null && FieldErrors.Reject(value, int.MaxValue) is not null))
            errors.Add(name, Wording.Of("badCharacterIn", $"'{name}' in the address contains a character that no text has."));
    }
}
