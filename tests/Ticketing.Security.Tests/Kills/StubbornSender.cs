using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.Security.Tests.Kills;

/// <summary>
/// Sends each request with an idempotency key until it is answered, whatever happens to the hosts meanwhile. Not for two at once.
/// </summary>
internal sealed class StubbornSender(HostsUnderFire hosts, int number) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private int sent;

    /// <summary>How often a request had to be sent again.</summary>
    public int Repetitions { get; private set; }

    public void Dispose() => http.Dispose();

    /// <summary>Posts, and answers what was answered.</summary>
    public async Task<JsonElement> PostAsync(string path, object body)
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
