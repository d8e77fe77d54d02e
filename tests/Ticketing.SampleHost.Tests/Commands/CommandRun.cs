using System.Diagnostics;

namespace Ticketing.SampleHost.Tests.Commands;

/// <summary>What became of a command of the built program.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>
    /// Runs it within the tests, with the settings of a process's environment, at a fraction of what a process costs. What differs is left
    /// to one: standard input, the folder where it was started, and whether standard error is a terminal, which an import asks.
    /// </summary>
    public static async Task<CommandRun> WithinAsync(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        string[] all = [.. words, "--environment=Production", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        var main = typeof(Program).Assembly.EntryPoint!.CreateDelegate<Func<string[], int>>();
        using var console = new ConsoleOfRun();
        return new(await Task.Run(() => main(all)), console.Output, console.Error);
    }

    /// <summary>Runs it within the tests on the database of a folder.</summary>
    public static Task<CommandRun> WithinAsync(TemporaryFolder folder, params string[] words) =>
        WithinAsync(
            new Dictionary<string, string>
            {
                ["contentRoot"] = folder.FullName, ["ConnectionStrings:Ticketing"] = folder.ConnectionString,
            },
            words);

    /// <summary>Runs it as a process of its own, begun in the folder where its database is.</summary>
    public static async Task<CommandRun> AsProcessAsync(TemporaryFolder folder, IEnumerable<string> words, string? input = null)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, .. words])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Ticketing"] = folder.ConnectionString, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
