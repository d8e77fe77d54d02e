using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Hosting;
using Ticketing.Setup;

namespace Ticketing.SampleHost.Commands;

/// <summary>Finds and runs the command that the program was started with.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Type> Known = new(StringComparer.Ordinal)
    {
        ["import"] = typeof(ImportCommand),
        ["export"] = typeof(ExportCommand),
        ["counters verify"] = typeof(VerifyCountersCommand),
        ["counters rebuild"] = typeof(RebuildCountersCommand),
        ["counters compact"] = typeof(CompactCountersCommand),
        ["admin create"] = typeof(CreateAdministratorCommand),
        ["training start"] = typeof(StartTrainingCommand),
    };

    /// <summary>Whether the program was asked for a command; else it serves.</summary>
    public static bool NamesCommand(string[] args) => args is [var first, ..] && !first.StartsWith('-');

    /// <summary>Runs it on a database that is set up first. No web server and no hosted service is started.</summary>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services)
    {
        var name = Known.Keys.FirstOrDefault(name => name.Split(' ').SequenceEqual(args.Take(name.Split(' ').Length)));
        if (name is null)
            return await ExplainAsync($"There is no command '{args[0]}'.", Known.Values, services);
        using var interruption = new Interruption();
        try
        {
            await services.GetRequiredService<TicketingSetup>().RunAsync(interruption.Token);
            await services.GetRequiredService<AccountTables>().CreateAsync(interruption.Token);
            await using var scope = services.CreateAsyncScope();
            return await Create(Known[name], scope.ServiceProvider).RunAsync(args[name.Split(' ').Length..], interruption.Token);
        }
        catch (UsageException e)
        {
            return await ExplainAsync(e.Message, [Known[name]], services);
        }
        catch (Exception e) when (DatabaseFaults.Explain(services, e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is TicketingException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
    }

    private static async Task<int> ExplainAsync(string problem, IEnumerable<Type> commands, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await Console.Error.WriteLineAsync(problem);
        foreach (var command in commands)
            await Console.Error.WriteLineAsync("  " + Create(command, scope.ServiceProvider).Usage);
        return ExitCode.Usage;
    }

    private static ICommand Create(Type command, IServiceProvider services) =>
        (ICommand)ActivatorUtilities.CreateInstance(services, command);
}
