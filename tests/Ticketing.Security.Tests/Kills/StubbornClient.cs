using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.Security.Tests.Kills;

/// <summary>
/// Somebody who files tickets, comments on them and starts them, one after the other, and sends each request with an idempotency key until
/// it is answered, whatever happens to the hosts meanwhile.
/// </summary>
internal sealed class StubbornClient(HostsUnderFire hosts, Ledger ledger, int number) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private int sent;

    /// <summary>How often a request had to be sent again.</summary>
    public int Repetitions { get; private set; }

    /// <summary>Works until it has been enough, and finishes what it is at.</summary>
    public async Task WorkAsync(CancellationToken enough)
    {
        for (var ticket = 0; !enough.IsCancellationRequested; ticket++)
        {
            var (title, comment) = ($"ticket {number}-{ticket}", $"comment {number}-{ticket}");
            var filed = await SendAsync("tickets", new { title, description = $"Filed by client {number}." });
            var id = filed.GetProperty("id").GetInt64();
            await SendAsync($"tickets/{id}/comments", new { body = comment, visibility = "public" });
            await SendAsync($"tickets/{id}/transitions", new { trigger = "start" });
            ledger.Add(new(id, title, comment));
            // Everything that is acknowledged is looked at again later, which takes longer than writing it.
            await Task.Delay(Thought, CancellationToken.None);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> SendAsync(string path, object body)
    {
        var key = $"client-{number}-{sent++}";
        using var patience = new CancellationTokenSource(LongestWait);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, new Uri(hosts.Api(number + attempt), path)) { Content = JsonContent.Create(body) };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", hosts.Token);
                request.Headers.Add("Idempotency-Key", key);
                using var answer = await http.SendAsync(request, patience.Token);
                if (answer.IsSuccessStatusCode)
                    return await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token);
                if ((int)answer.StatusCode < 500)
                    Assert.Fail($"{path} with {key} was refused: {await answer.Content.ReadAsStringAsync(patience.Token)}");
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException && !patience.IsCancellationRequested)
            {
                // The host is gone, in the middle of it or before.
            }

            Repetitions++;
            await Task.Delay(Pause, patience.Token);
        }
    }
}
