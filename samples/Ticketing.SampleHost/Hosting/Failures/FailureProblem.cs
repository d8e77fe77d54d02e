using Microsoft.AspNetCore.Mvc;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>What a program is told of a fault: a problem in the form of the help desk's own.</summary>
internal static class FailureProblem
{
    /// <summary>Writes it, with the status that the answer has.</summary>
    /// <param name="http">The request.</param>
    /// <param name="number">Under what the log has it; null where the request is at fault.</param>
    public static Task WriteAsync(HttpContext http, string? number)
    {
        var problem = number is null
            ? Problem("badRequest", "The request cannot be read", "The request is no valid HTTP, or larger than this server takes.")
            : Problem("fault", "A fault of the server", $"This is no fault of the request. The log of the server has it under the number {number}.");
        problem.Status = http.Response.StatusCode;
        if (number is not null)
            problem.Extensions["number"] = number;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", http.RequestAborted);
    }

    private static ProblemDetails Problem(string code, string title, string detail) =>
        new() { Type = $"urn:ticketing:problem:{code}", Title = title, Detail = detail, Extensions = { ["code"] = code } };
}
