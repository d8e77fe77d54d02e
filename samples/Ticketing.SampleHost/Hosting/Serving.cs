using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Commands;
using Ticketing.Setup;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Serves until the program is asked to end.</summary>
internal static class Serving
{
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        if (await FaultAsync(app.Services, app.Lifetime.ApplicationStopping) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.Failure;
        }

        await app.RunAsync();
        return ExitCode.Success;
    }

    // Before the host starts, which would log a fault with its stack, and once the tables are there: a help desk that can store nothing is
    // no use.
    private static async Task<string?> FaultAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<TicketingSetup>().RunAsync(cancellationToken);
            await services.GetRequiredService<AccountTables>().CreateAsync(cancellationToken);
            await services.GetRequiredService<StoreProbe>().WriteAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (DatabaseFaults.Explain(services, e) is { } sentence)
        {
            return sentence;
        }
    }
}
