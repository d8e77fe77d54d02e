using System.Diagnostics;

namespace Ticketing.SampleHost.Tests.Commands;

/// <summary>The built program, run as a process of its own.</summary>
internal sealed record HostProcess(int ExitCode, string Output, string Error)
{
    public static async Task<HostProcess> RunAsync(TemporaryFolder folder, IEnumerable<string> words, string? input = null)
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
