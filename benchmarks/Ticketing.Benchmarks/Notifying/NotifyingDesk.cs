using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Http;
using Ticketing.Benchmarks.Scale;
using Ticketing.Notifications.Email;

namespace Ticketing.Benchmarks.Notifying;

/// <summary>A help desk that tells its people by mail, and the server that takes the mails.</summary>
internal sealed class NotifyingDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // As many teams as those that have projects of their own, after them.
    private const int SecondLine = Landscape.Teams / 2;

    private readonly StoreKind store;
    private readonly Process sink;
    private readonly HelpDeskHost host;
    private readonly DeskClient client;
    private int firstWatcher;

    private NotifyingDesk(StoreKind store, Process sink, HelpDeskHost host, DeskClient client) =>
        (this.store, this.sink, this.host, this.client) = (store, sink, host, client);

    public BenchmarkDatabase Database => host.Database;

    public IServiceProvider Services => host.Services;

    public static async Task<NotifyingDesk> StartAsync(BenchmarkDatabase database, StoreKind store, CancellationToken cancellationToken)
    {
        var sink = OwnProcess.Start("sink");
        var port = await NumberAsync(sink, cancellationToken);
        var host = await HelpDeskHost.StartAsync(database, store, cancellationToken, ticketing => ticketing.AddEmail(mail =>
        {
            (mail.Host, mail.Port, mail.Security, mail.From) = ("127.0.0.1", port, EmailSecurity.None, "desk@example.org");
            mail.TrustDirectoryAddresses = true;
        }));
        return new(store, sink, host, await DeskClient.OpenAsync(host, cancellationToken));
    }

    /// <summary>A ticket of the administrator's that others watch: the next ones of the second line, which sees all.</summary>
    public async Task<long> FileAsync(int watchers, CancellationToken cancellationToken)
    {
        var id = await client.FileAsync("Notify", cancellationToken);
        for (var number = 0; number < watchers; number++)
        {
            var next = (firstWatcher + number) % (SecondLine * Landscape.AgentsPerTeam);
            var watcher = Landscape.Agent(SecondLine + (next / Landscape.AgentsPerTeam), next % Landscape.AgentsPerTeam);
            var place = new Uri($"tickets/{id}/watchers/{watcher}", UriKind.Relative);
            using var watching = await client.Http.PutAsync(place, null, cancellationToken);
            watching.EnsureSuccessStatusCode();
        }

        firstWatcher += watchers;
        return id;
    }

    public Task CommentAsync(long ticket, CancellationToken cancellationToken) =>
        client.CommentAsync(ticket, "It is **mended**, I think.", cancellationToken);

    /// <summary>Waits until so many mails were taken in all. Answers how many there are.</summary>
    public async Task<int> TakenAsync(int count, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            await sink.StandardInput.WriteLineAsync(ReadOnlyMemory<char>.Empty, patience.Token);
            await sink.StandardInput.FlushAsync(patience.Token);
            if (await NumberAsync(sink, patience.Token) is var taken && taken >= count)
                return taken;
            await Task.Delay(10, patience.Token);
        }
    }

    public void Tell(string what) => Console.WriteLine($"notify {Database.Kind} {store}: {what}");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        sink.Kill();
        await sink.WaitForExitAsync();
        sink.Dispose();
    }

    private static async Task<int> NumberAsync(Process process, CancellationToken cancellationToken) =>
        int.Parse((await process.StandardOutput.ReadLineAsync(cancellationToken))!, CultureInfo.InvariantCulture);
}
