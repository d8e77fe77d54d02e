using Microsoft.Extensions.Options;
using Ticketing.Counters.Upkeep;

namespace Ticketing.SampleHost.Commands;

/// <summary>Replays all events and corrects the counters that differ. People go on working meanwhile.</summary>
internal sealed class RebuildCountersCommand(CounterUpkeep upkeep, IOptions<TicketingOptions> options) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "counters rebuild";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        CommandWords.Read(words).RefuseOperands();
        await CounterReport.WriteAsync(await upkeep.RebuildAsync(options.Value.Tenant, cancellationToken));
        return ExitCode.Success;
    }
}
