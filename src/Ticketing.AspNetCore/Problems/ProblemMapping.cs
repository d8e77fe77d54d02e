using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ticketing.AspNetCore.Problems;

/// <summary>
/// The one place where a refusal, or a database that fails, becomes an answer. What is not here is a fault and stays one.
/// </summary>
internal static class ProblemMapping
{
    /// <summary>The problem that an exception stands for; null for a fault.</summary>
    public static TicketingProblem? Find(Exception exception, HttpRequest request) => exception switch
    {
        TicketValidationException e => Problem(400, e.Code, "The request has errors", e.Message) with { Errors = ByField(e.Errors) },
        TicketNotFoundException e => Problem(404, e.Code, "Not there", e.Message),
        TicketForbiddenException e => Problem(403, e.Code, "Not allowed", e.Message),
        TransitionRefusedException e => Problem(409, e.Code, "The workflow does not go that way", e.Message) with
        {
            Trigger = e.Trigger,
            TicketStatus = e.Status,
            Permitted = e.Permitted,
        },
        // Only who named a version can have named the wrong one.
        TicketConflictException { IsStale: true } e when !StringValues.IsNullOrEmpty(request.Headers.IfMatch) =>
            Problem(412, e.Code, "Somebody changed it in the meantime", e.Message),
        TicketConflictException e => Problem(409, "conflict", "It does not fit what is stored", e.Message),
        LeaseLostException e => Problem(409, e.Code, "Somebody else does it", e.Message),
        TooManyStreamsException e => Problem(e.IsPersons ? 429 : 503, e.Code, "Too many streams", e.Message) with { RetryAfter = 30 },
        RequestRefusedException e => Refused(e.Status, e.Code, e.Message),
        // The server's own limits, met while the body was read.
        BadHttpRequestException { StatusCode: 413 } => Refused(413, "tooLarge", "The request is larger than this server takes."),
        BadHttpRequestException e => Refused(e.StatusCode, "badRequest", "The request ended early or is no valid HTTP."),
        _ => StoreProblem.Find(exception, request.HttpContext),
    };

    /// <summary>The problem of a request that HTTP itself refuses.</summary>
    public static TicketingProblem Refused(int status, string code, string detail) => Problem(status, code, Title(status), detail);

    private static TicketingProblem Problem(int status, string code, string title, string detail) =>
        new() { Type = $"urn:ticketing:problem:{code}", Title = title, Status = status, Detail = detail, Code = code };

    private static Dictionary<string, string[]> ByField(IEnumerable<FieldError> errors) => errors
        .GroupBy(error => error.Field, StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => field.Select(error => error.Message).ToArray(), StringComparer.Ordinal);

    private static string Title(int status) => status switch
    {
        401 => "Nobody is signed in",
        403 => "Not allowed",
        413 => "Too large",
        415 => "Not a type of content that is understood here",
        _ => "The request cannot be read",
    };
}
