using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>Somebody of the demo who uses the API: files what a story is about.</summary>
internal sealed class ApiPerson : IDisposable
{
    private readonly HttpClient client;

    private ApiPerson(HttpClient client) => this.client = client;

    public static async Task<ApiPerson> SignInAsync(HelpDesk helpDesk, string person)
    {
        var client = new HttpClient { BaseAddress = new(helpDesk.Address) };
        var answer = await client.PostAsJsonAsync("/account/login", new { email = $"{person}@example.com", password = "Passw0rd!" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    /// <summary>Files a ticket; its number.</summary>
    public async Task<long> FileAsync(string title, string category = "hardware", string priority = "normal")
    {
        var answer = await client.PostAsJsonAsync(
            "/api/ticketing/tickets", new { project = "support", category, title, priority, description = "As it says." }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetInt64();
    }

    /// <summary>Fires a transition.</summary>
    public async Task FireAsync(long id, string trigger) =>
        (await client.PostAsJsonAsync($"/api/ticketing/tickets/{id}/transitions", new { trigger }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>A property of a ticket, as the API tells it.</summary>
    public async Task<string?> GetAsync(long id, string property) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/tickets/{id}", TestContext.Current.CancellationToken)).GetProperty(property).ToString();

    public void Dispose() => client.Dispose();
}
