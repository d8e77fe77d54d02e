using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Training;

/// <summary>Training by the API: the mentor of a story.</summary>
internal sealed class TrainingDesk : IDisposable
{
    private readonly HttpClient client;

    private TrainingDesk(HttpClient client) => this.client = client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TrainingDesk> OpenAsync(HelpDesk helpDesk, string person) => new(await helpDesk.SignInAsync(person));

    /// <summary>Sends one scenario of a pool to somebody at once; the number of the exercise.</summary>
    public async Task<long> SendAsync(string scenario, string trainee, string pool = "starter")
    {
        var begun = await DoAsync(HttpMethod.Post, "deployments", new
        {
            pool, scenarios = new[] { scenario }, trainees = new[] { $"{trainee}@example.com" },
            schedule = new { kind = "fixed", every = "00:00:00.01" },
        });
        var address = $"deployments/{begun.GetProperty("id").GetInt64()}";
        while (true)
        {
            var seen = await DoAsync(HttpMethod.Get, address, null);
            var sent = seen.GetProperty("runs")[0].GetProperty("exercises")[0].GetProperty("ticket");
            if (sent.ValueKind is JsonValueKind.Number)
                return sent.GetInt64();
            Token.ThrowIfCancellationRequested();
        }
    }

    public Task<JsonElement> AnswerAsync(long exercise, string answer) =>
        DoAsync(HttpMethod.Post, $"exercises/{exercise}/answer", new { answer });

    /// <summary>Says what it is worth, and lets the trainee read it.</summary>
    public Task<JsonElement> ReleaseAsync(long exercise, string verdict) =>
        DoAsync(HttpMethod.Put, $"exercises/{exercise}/review", new { verdict, note = "Well asked.", release = true });

    public Task SavePoolAsync(string key, string name, params string[] scenarios) =>
        DoAsync(HttpMethod.Post, "pools", new { key, name, scenarios });

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> DoAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/ticketing/training/{path}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await client.SendAsync(request, Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
