using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Requests;

/// <summary>Reads what stands in the URL. The framework's own binding would answer a mistake without saying which it was.</summary>
internal static class QueryText
{
    /// <summary>
    /// Refuses what no handler could mean: unknown parameters (a mistyped cursor would begin anew for ever), two of one name, NUL.
    /// </summary>
    /// <exception cref="TicketValidationException">Something is wrong with the URL.</exception>
    public static void Check(HttpContext http)
    {
        var errors = new FieldErrors();
        var known = http.GetEndpoint()?.Metadata.GetMetadata<OperationNotes>()?.Query ?? [];
        foreach (var (name, values) in http.Request.Query)
        {
            if (!known.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                errors.Add(
                    name,
                    known.Count == 0
                        ? "This takes no parameters."
                        : $"There is no such parameter. Known are: {string.Join(", ", known.Select(p => p.Name))}.");
            else if (values.Count > 1)
                errors.Add(name, "This is there more than once.");
            else
                errors.Check(name, values[0], int.MaxValue);
        }

        foreach (var (name, value) in http.Request.RouteValues)
            errors.Check(name, value as string, 1000);
        errors.ThrowIfAny();
    }

    /// <summary>Yes or no; absent means no.</summary>
    /// <exception cref="TicketValidationException">It is neither.</exception>
    public static bool QueryFlag(this HttpContext http, string name)
    {
        if (http.Query(name) is not { } text)
            return false;
        return bool.TryParse(text, out var flag)
            ? flag
            : throw new TicketValidationException(name, "Either true or false is expected here.");
    }

    /// <summary>A moment.</summary>
    /// <exception cref="TicketValidationException">It is none.</exception>
    public static DateTimeOffset? QueryMoment(this HttpContext http, string name)
    {
        // A plus sign that nobody encoded arrives as a blank.
        if (http.Query(name)?.Replace(' ', '+') is not { } text)
            return null;
        return MomentConverter.TryParse(text, out var moment)
            ? moment
            : throw new TicketValidationException(name, MomentConverter.Expectation);
    }

    /// <summary>The number of a ticket in the path.</summary>
    /// <exception cref="TicketNotFoundException">It is no number, so there is no such ticket.</exception>
    public static TicketId ToTicketId(this string text) =>
        TicketId.TryParse(text, out var id) ? id : throw new TicketNotFoundException($"ticket '{text}'");
}
