using Microsoft.AspNetCore.Mvc;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>What a program is told of a fault: a problem in the form of the help desk's own.</summary>
internal static class FailureProblem
{
    /// <summary>Writes it, with the status that the answer has.</summary>
    /// <param name="http">The request.</param>
    /// <param name="number">Under what the log has it; null where the request is at fault.</param>
    /// <param name="database">What is wrong with the database; null when it is not what failed.</param>
    public static Task WriteAsync(HttpContext http, string? number, StoreFault? database)
    {
        var problem = number is null
            ? Problem("badRequest", "The request cannot be read", "The request is no valid HTTP, or larger than this server takes.")
            : database is { } fault
            // The codes are those that the help desk's own operations answer.
            ? Problem(
                $"store{fault}", "The help desk cannot work at the moment",
                $"Its database fails. Try again in a moment; the log of the server has it under the number {number}.")
            : Problem(
                "fault", "A fault of the server",
                $"This is no fault of the request. The log of the server has it under the number {number}.");
        problem.Status = http.Response.StatusCode;
        if (number is not null)
            problem.Extensions["number"] = number;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", http.RequestAborted);
    }

    private static ProblemDetails Problem(string code, string title, string detail) =>
        new() { Type = $"urn:ticketing:problem:{code}", Title = title, Detail = detail, Extensions = { ["code"] = code } };
}
