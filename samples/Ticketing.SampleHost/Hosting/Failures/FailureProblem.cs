using Microsoft.AspNetCore.Mvc;

namespace Ticketing.SampleHost.Hosting.Failures;

/// <summary>What a program is told of a fault: a problem in the form of the help desk's own.</summary>
internal static class FailureProblem
{
    private const string Code = "fault";

    /// <summary>Writes it, with the status that the answer has.</summary>
    public static Task WriteAsync(HttpContext http, string? number)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:ticketing:problem:{Code}",
            Title = number is null ? "The request cannot be read" : "A fault of the server",
            Status = http.Response.StatusCode,
            Detail = number is null
                ? "The request is no valid HTTP, or larger than this server takes."
                : $"This is no fault of the request. The log of the server has it under the number {number}.",
            Extensions = { ["code"] = number is null ? "badRequest" : Code },
        };
        if (number is null)
            problem.Type = "urn:ticketing:problem:badRequest";
        else
            problem.Extensions["number"] = number;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", http.RequestAborted);
    }
}
