using System.Globalization;
using Ticketing.Counters.Upkeep;

namespace Ticketing.SampleHost.Commands;

/// <summary>Folds what commits left pending in the counters, as the serving program does by itself.</summary>
internal sealed class CompactCountersCommand(CounterUpkeep upkeep) : ICommand
{
    /// <inheritdoc/>
    public string Usage => "counters compact";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        CommandWords.Read(words).RefuseOperands();
        var folded = await upkeep.CompactAsync(cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"folded: {folded}"));
        return ExitCode.Success;
    }
}
