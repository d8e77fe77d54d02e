using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Ticketing.Testing;

/// <summary>The built sample host, serving as a process of its own, until it is stopped, killed or disposed of.</summary>
internal sealed class ServingHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task reading = Task.CompletedTask;

    private ServingHost(Process process) => this.process = process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it has logged and written, line by line.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>What it logged above Information: each entry with the lines that belong to it.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var entries = new List<string>();
            var isOne = false;
            foreach (var line in lines)
            {
                var begins = line.Length > 5 && line[4] == ':';
                isOne = begins ? line[..4] is "warn" or "fail" or "crit" : isOne && line.StartsWith(' ');
                if (isOne && begins)
                    entries.Add(line);
                else if (isOne)
                    entries[^1] += "\n" + line;
            }

            return entries;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it wrote.</exception>
    public static async Task<ServingHost> StartAsync(HostPlace place, string environment = "Production", params string[] words)
    {
        var host = new ServingHost(Process.Start(place.Start(environment, words))!);
        host.reading = Task.WhenAll(host.ReadAsync(host.process.StandardOutput), host.ReadAsync(host.process.StandardError));
        var ended = host.process.WaitForExitAsync();
        if (await Task.WhenAny(host.listening.Task, ended).WaitAsync(LongestStart) == ended)
        {
            await host.reading;
            throw new InvalidOperationException($"The host ended with {host.process.ExitCode}:\n{string.Join('\n', host.lines)}");
        }

        host.Address = await host.listening.Task;
        return host;
    }

    /// <summary>Ends it as a loss of power does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await asking.WaitForExitAsync();
        await process.WaitForExitAsync();
        await reading;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        const string Sentence = "Now listening on: ";
        while (await output.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
            if (line.IndexOf(Sentence, StringComparison.Ordinal) is > 0 and var at)
                listening.TrySetResult(new(line[(at + Sentence.Length)..]));
        }
    }
}
