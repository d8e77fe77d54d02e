using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Somebody whose tickets came in a file under his mail address, before he had an account.</summary>
[Collection(DemoCollection.Name)]
public sealed class ImportedPersonTests(DemoHelpDesk demo)
{
    [Fact]
    public async Task He_sees_his_tickets_once_he_has_shown_that_the_address_is_his()
    {
        const string Address = "Late.Comer+1@example.com";
        var imported = await ImportAsync($"title,requester\nBefore he came,{Address}\nOf somebody else,late.comer@example.com\n");
        using var stranger = await RegisterAsync(Address.ToLowerInvariant());
        Assert.Empty(await TitlesAsync(stranger, ""));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/ticketing/tickets/{imported[0]}")).StatusCode);
        await stranger.PostAsJsonAsync("/api/ticketing/tickets", new { title = "Before he confirmed" });

        await ConfirmAsync(Address);
        using var client = await demo.Host.SignInAsync(Address, "Secret-123");

        Assert.Equal(["Before he came", "Before he confirmed"], (await TitlesAsync(client, "")).Order());
        Assert.Equal(["Before he came", "Before he confirmed"], (await TitlesAsync(client, "requester:me")).Order());
        var comment = await client.PostAsJsonAsync(
            $"/api/ticketing/tickets/{imported[0]}/comments", new { body = "It is mine.", visibility = "public" });
        Assert.Equal(HttpStatusCode.Created, comment.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/ticketing/tickets/{imported[1]}")).StatusCode);
        await ImportAsync($"title,requester\nAfterwards,{Address.ToUpperInvariant()}\n");
        Assert.Contains("Afterwards", await TitlesAsync(client, "requester:me"));
        using var admin = await demo.Host.SignInAsync("admin@example.com", "Passw0rd!");
        Assert.Equal(["Afterwards", "Before he came", "Before he confirmed"], (await TitlesAsync(admin, $"requester:{Address}")).Order());
    }

    [Fact]
    public async Task They_are_his_no_more_when_the_address_is_not()
    {
        const string Address = "was.mine@example.com";
        await ImportAsync($"title,requester\nOld one,{Address}\nOf another,other.one@example.com\n");
        using var _ = await RegisterAsync(Address);
        await ConfirmAsync(Address);
        using var before = await demo.Host.SignInAsync(Address, "Secret-123");
        Assert.Equal(["Old one"], await TitlesAsync(before, ""));

        await using (var scope = demo.Host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            await accounts.SetEmailAsync((await accounts.FindByEmailAsync(Address))!, "elsewhere@example.com");
        }

        using var after = await demo.Host.SignInAsync(Address, "Secret-123");
        Assert.Empty(await TitlesAsync(after, ""));
    }

    private async Task<HttpClient> RegisterAsync(string email)
    {
        using var client = demo.Host.NewClient();
        (await client.PostAsJsonAsync("/account/register", new { email, password = "Secret-123" })).EnsureSuccessStatusCode();
        return await demo.Host.SignInAsync(email, "Secret-123");
    }

    // What the mail would say, and the click on it.
    private async Task ConfirmAsync(string email)
    {
        await using var scope = demo.Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var account = (await accounts.FindByEmailAsync(email))!;
        var code = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await accounts.GenerateEmailConfirmationTokenAsync(account)));
        using var client = demo.Host.NewClient();
        (await client.GetAsync($"/account/confirmEmail?userId={account.Id}&code={code}")).EnsureSuccessStatusCode();
    }

    private async Task<IReadOnlyList<long>> ImportAsync(string table)
    {
        using var admin = await demo.Host.SignInAsync("admin@example.com", "Passw0rd!");
        var answer = await admin.PostAsync(
            "/api/ticketing/import?format=csv&project=support", new StringContent(table, Encoding.UTF8, "text/csv"));
        answer.EnsureSuccessStatusCode();
        var found = await admin.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets?limit=5&q=sort:-id");
        return [.. found.GetProperty("items").EnumerateArray().Select(ticket => ticket.GetProperty("id").GetInt64()).Order().TakeLast(2)];
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(HttpClient client, string query)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/ticketing/tickets?q={Uri.EscapeDataString(query)}");
        return [.. page.GetProperty("items").EnumerateArray().Select(ticket => ticket.GetProperty("title").GetString()!)];
    }
}
