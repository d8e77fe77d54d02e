using System.Diagnostics;

namespace Ticketing.Benchmarks;

/// <summary>What is measured against runs in a process of its own: this program, told what to be.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it; it is told more on its standard input, and answers on its standard output.</summary>
    /// <param name="words">Its command line.</param>
    public static Process Start(params string[] words) => Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, [.. Program, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    // Begun by "dotnet run" the process is the program itself; begun by "dotnet" and a file it has to be told which.
    private static string[] Program =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnProcess).Assembly.Location] : [];
}
