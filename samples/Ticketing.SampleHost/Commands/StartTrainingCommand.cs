using System.Globalization;
using Ticketing.SampleHost.Hosting;
using Ticketing.Training.Deployments;
using Ticketing.Training.Pools;
using Ticketing.Training.Schedules;

namespace Ticketing.SampleHost.Commands;

/// <summary>Sends the starter pool to somebody: to look at training takes one command.</summary>
internal sealed class StartTrainingCommand(PoolTransfer pools, DeploymentDesk deployments) : ICommand
{
    private const string Starter = "starter";
    private const string Shortest = "00:00:01";
    private const string Longest = "00:50:00";

    /// <inheritdoc/>
    public string Usage =>
        $"training start --trainee ADDRESS [--from {Shortest}] [--to {Longest}]   (sends him the starter pool, at times between the two)";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var read = CommandWords.Read(words, "trainee", "from", "to");
        read.RefuseOperands();
        var trainee = read.Get("trainee");
        var schedule = new UniformSchedule(Time("from", Shortest), Time("to", Longest));
        await pools.ImportStarterAsync(HostCaller.Caller, cancellationToken);
        var started = await deployments.StartAsync(
            HostCaller.Caller, new() { Pool = Starter, Trainees = [trainee], Schedule = new(schedule), Order = DeliveryOrder.ByDifficulty },
            cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Deployment {started.Id}: {started.Runs[0].Items.Count} exercises go to {trainee} while the help desk runs."));
        return ExitCode.Success;

        TimeSpan Time(string name, string otherwise) =>
            TimeSpan.TryParseExact(read.Find(name) ?? otherwise, "c", CultureInfo.InvariantCulture, out var time)
                ? time
                : throw new UsageException($"--{name}: write hours, minutes and seconds, such as {otherwise}.");
    }
}
