using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Http;

/// <summary>The administrator over HTTP: files tickets and comments on them.</summary>
internal sealed class DeskClient : IDisposable
{
    private DeskClient(HttpClient http) => Http = http;

    /// <summary>What he asks with: addresses are below the API's.</summary>
    public HttpClient Http { get; }

    public static async Task<DeskClient> OpenAsync(HelpDeskHost host, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = new(host.Address, "api/ticketing/"), Timeout = Timeout.InfiniteTimeSpan };
        var token = await host.TokenAsync(BenchmarkPeople.Administrator, cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(http);
    }

    /// <summary>Files a ticket; its number.</summary>
    public async Task<long> FileAsync(string title, CancellationToken cancellationToken)
    {
        var ticket = new { title, project = Landscape.Project(0) };
        using var answer = await Http.PostAsJsonAsync("tickets", ticket, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetInt64();
    }

    public async Task CommentAsync(long ticket, string body, CancellationToken cancellationToken)
    {
        using var answer = await Http.PostAsJsonAsync($"tickets/{ticket}/comments", new { body, visibility = "public" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => Http.Dispose();
}
