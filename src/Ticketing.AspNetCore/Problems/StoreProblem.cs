using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Problems;

/// <summary>
/// What is answered when the store's database fails: 503, so that whoever asked, and a proxy between, tries again; and a line in the log
/// with the exception, because somebody has to look after the database.
/// </summary>
internal static partial class StoreProblem
{
    /// <summary>The problem of an exception that tells of the database; null for any other.</summary>
    public static TicketingProblem? Find(Exception exception, HttpContext http)
    {
        if (http.RequestServices.GetService<IStoreFaults>()?.Find(exception) is not { } fault)
            return null;
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StoreProblem)), fault, exception);
        return Of(fault);
    }

    /// <summary>The problem of a fault.</summary>
    public static TicketingProblem Of(StoreFault fault) => fault switch
    {
        StoreFault.Unavailable => Problem(
            "storeUnavailable", 5,
            "The database cannot be reached. Try again in a moment: with the same Idempotency-Key nothing is done twice."),
        StoreFault.Busy => Problem(
            "storeBusy", 2,
            "The database is busy with something else. Try again in a moment: with the same Idempotency-Key nothing is done twice."),
        StoreFault.Full => Problem("storeFull", 60, "The database's disk is full: nothing can be changed until somebody makes room."),
        StoreFault.ReadOnly => Problem("storeReadOnly", 60, "The database can be read and not changed."),
        StoreFault.Corrupt => Problem("storeCorrupt", 60, "The database is damaged: somebody has to restore it."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static TicketingProblem Problem(string code, int retryAfter, string detail) => new()
    {
        Type = $"urn:ticketing:problem:{code}",
        Title = "The help desk cannot work at the moment",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = detail,
        Code = code,
        RetryAfter = retryAfter,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not do its work ({Fault}); a request was answered with 503.")]
    private static partial void Failed(ILogger logger, StoreFault fault, Exception exception);
}
