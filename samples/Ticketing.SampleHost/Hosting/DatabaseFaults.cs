using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Hosting;

/// <summary>What this program says when its database fails, where it is not the help desk that answers: at sign-in, and to whoever started it.</summary>
internal sealed class DatabaseFaults(IStoreFaults faults) : IExceptionHandler
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(10);

    /// <summary>A sentence for whoever started the program; null when the database is not what failed.</summary>
    public static string? Explain(IServiceProvider services, Exception exception) =>
        services.GetRequiredService<IStoreFaults>().Find(exception) is { } fault
            ? $"The database that ConnectionStrings:Ticketing names {Matter(fault)}: {Driver(exception).Message}"
            : null;

    /// <summary>Says 503; how the answer looks is for those who come after it.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (faults.Find(exception) is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            httpContext.Response.Headers.RetryAfter = TryAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.FromResult(false);
    }

    private static Exception Driver(Exception exception)
    {
        while (exception is not DbException && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string Matter(StoreFault fault) => fault switch
    {
        StoreFault.Unavailable => "cannot be reached or opened",
        StoreFault.Busy => "is locked by something else",
        StoreFault.Full => "has no room left on its disk",
        StoreFault.ReadOnly => "can be read and not written",
        StoreFault.Corrupt => "is damaged, or no database",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
