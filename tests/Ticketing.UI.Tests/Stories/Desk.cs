using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>Somebody of the demo who uses the API: the other side of a story, and what came before it.</summary>
internal sealed class Desk : IDisposable
{
    private readonly HttpClient client;

    private Desk(HttpClient client) => this.client = client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(HelpDesk helpDesk, string person) => new(await helpDesk.SignInAsync(person));

    /// <summary>Files a ticket; its number.</summary>
    public async Task<long> FileAsync(object ticket)
    {
        using var answer = await SendAsync(HttpMethod.Post, "", ticket);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetInt64();
    }

    /// <summary>Files a ticket in IT Support; its number.</summary>
    public Task<long> FileAsync(string title, string priority = "normal") =>
        FileAsync(new { project = "support", category = "hardware", title, priority, description = "As it says." });

    public Task CommentAsync(long number, string body, string visibility) =>
        DoAsync(HttpMethod.Post, $"/{number}/comments", new { body, visibility });

    public Task FireAsync(long number, string trigger) => DoAsync(HttpMethod.Post, $"/{number}/transitions", new { trigger });

    public Task TakeAsync(long number) => DoAsync(HttpMethod.Post, $"/{number}/assignee/take", new { });

    public Task AssignAsync(long number, string team) => DoAsync(HttpMethod.Put, $"/{number}/assignee", new { team });

    public Task AssignToAsync(long number, string assignee) => DoAsync(HttpMethod.Put, $"/{number}/assignee", new { assignee });

    public Task PatchAsync(long number, object change) => DoAsync(HttpMethod.Patch, $"/{number}", change);

    public Task LinkAsync(long number, string kind, long other) => DoAsync(HttpMethod.Put, $"/{number}/links/{kind}/{other}", new { });

    /// <summary>Attaches a file under a name, whatever the name is.</summary>
    public async Task AttachAsync(long number, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        form.Add(file);
        using var answer = await client.PostAsync(new Uri($"/api/ticketing/tickets/{number}/attachments", UriKind.Relative), form, Token);
        Assert.True(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
    }

    /// <summary>The names of a ticket's files, in their order.</summary>
    public async Task<IEnumerable<string>> FilesAsync(long number) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/tickets/{number}/attachments", Token)).GetProperty("items")
        .EnumerateArray().Select(file => file.GetProperty("name").GetString()!);

    /// <summary>A property of a ticket, as the API tells it.</summary>
    public async Task<string> GetAsync(long number, string property) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/tickets/{number}", Token)).GetProperty(property).ToString();

    public void Dispose() => client.Dispose();

    private async Task DoAsync(HttpMethod method, string path, object body) => (await SendAsync(method, path, body)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"/api/ticketing/tickets{path}") { Content = JsonContent.Create(body) };
        var answer = await client.SendAsync(request, Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
        return answer;
    }
}
