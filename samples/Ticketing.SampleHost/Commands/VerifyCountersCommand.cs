using Microsoft.Extensions.Options;
using Ticketing.Counters.Upkeep;

namespace Ticketing.SampleHost.Commands;

/// <summary>Counts all tickets and says which counters are wrong. Changes nothing.</summary>
internal sealed class VerifyCountersCommand(CounterUpkeep upkeep, IOptions<TicketingOptions> options) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "counters verify";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        CommandWords.Read(words).RefuseOperands();
        var wrong = await upkeep.VerifyAsync(options.Value.Tenant, cancellationToken);
        await CounterReport.WriteAsync(wrong);
        return wrong.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
