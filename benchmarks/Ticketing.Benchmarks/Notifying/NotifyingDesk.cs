using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
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
    private readonly HttpClient client;
    private int firstWatcher;

    private NotifyingDesk(StoreKind store, Process sink, HelpDeskHost host, HttpClient client) =>
        (this.store, this.sink, this.host, this.client) = (store, sink, host, client);

    public BenchmarkDatabase Database => host.Database;

    public IServiceProvider Services => host.Services;

    public static async Task<NotifyingDesk> StartAsync(BenchmarkDatabase database, StoreKind store, CancellationToken cancellationToken)
    {
        var sink = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { typeof(NotifyingDesk).Assembly.Location, "sink" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await NumberAsync(sink, cancellationToken);
        var host = await HelpDeskHost.StartAsync(database, store, cancellationToken, ticketing => ticketing.AddEmail(mail =>
        {
            (mail.Host, mail.Port, mail.Security, mail.From) = ("127.0.0.1", port, EmailSecurity.None, "desk@example.org");
            mail.TrustDirectoryAddresses = true;
        }));
        var client = new HttpClient { BaseAddress = new(host.Address, "api/ticketing/") };
        var token = await host.TokenAsync(BenchmarkPeople.Administrator, cancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(store, sink, host, client);
    }

    /// <summary>A ticket of the administrator's that others watch: the next ones of the second line, which sees all.</summary>
    public async Task<long> FileAsync(int watchers, CancellationToken cancellationToken)
    {
        var ticket = new { title = "Notify", project = Landscape.Project(0) };
        using var answer = await client.PostAsJsonAsync("tickets", ticket, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetInt64();
        for (var number = 0; number < watchers; number++)
        {
            var next = (firstWatcher + number) % (SecondLine * Landscape.AgentsPerTeam);
            var watcher = Landscape.Agent(SecondLine + (next / Landscape.AgentsPerTeam), next % Landscape.AgentsPerTeam);
            var place = new Uri($"tickets/{id}/watchers/{watcher}", UriKind.Relative);
            using var watching = await client.PutAsync(place, null, cancellationToken);
            watching.EnsureSuccessStatusCode();
        }

        firstWatcher += watchers;
        return id;
    }

    public async Task CommentAsync(long ticket, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(
            $"tickets/{ticket}/comments", new { body = "It is **mended**, I think.", visibility = "public" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

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
