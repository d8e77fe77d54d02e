using System.Net;
using System.Net.Http.Json;

namespace Ticketing.SampleHost.Tests.Accounts;

public sealed class DeactivatedAccountTests : IDisposable
{
    private readonly RunningHost host = new("Development");

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Whoever_is_deactivated_in_the_directory_does_not_sign_in_until_he_is_active_again()
    {
        using var admin = await host.SignInAsync("admin@example.com", "Passw0rd!");
        using var client = host.NewClient();
        foreach (var (isActive, expected) in new[] { (false, HttpStatusCode.Unauthorized), (true, HttpStatusCode.OK) })
        {
            var saved = await admin.PutAsJsonAsync(
                "/api/ticketing/users/agent1", new { displayName = "Agent", email = "agent1@example.com", isActive });
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

            Assert.Equal(
                expected,
                (await client.PostAsJsonAsync("/account/login", new { email = "agent1@example.com", password = "Passw0rd!" })).StatusCode);
        }
    }

    [Fact]
    public async Task Where_he_was_signed_in_is_shut_while_somebody_is_deactivated()
    {
        using var admin = await host.SignInAsync("admin@example.com", "Passw0rd!");
        using var browser = await Visitor.BrowserAsync(host, "agent1@example.com", "Passw0rd!");
        using var script = await Visitor.ProgramAsync(host, "agent1@example.com", "Passw0rd!");

        var saved = await admin.PutAsJsonAsync(
            "/api/ticketing/users/agent1", new { displayName = "Agent", email = "agent1@example.com", isActive = false });

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.False(await browser.IsInAsync());
        Assert.False(await script.IsInAsync());
        var change = await script.Client.PostAsJsonAsync(
            "/account/manage/info", new { oldPassword = "Passw0rd!", newPassword = "Other-456" });
        Assert.Equal(HttpStatusCode.Unauthorized, change.StatusCode);
    }

    [Theory]
    [InlineData("""{"displayName":"Mallory","isActive":true}""")]
    [InlineData("""{"displayName":"Host","isActive":false}""")]
    public async Task Not_even_an_administrator_makes_the_host_somebody_of_the_directory(string json)
    {
        using var admin = await host.SignInAsync("admin@example.com", "Passw0rd!");
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.PutAsync("/api/ticketing/users/host", body)).StatusCode);

        // Who registers now is entered by the host.
        using var client = host.NewClient();
        await client.PostAsJsonAsync("/account/register", new { email = "new@example.org", password = "Passw0rd!" });
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.PostAsJsonAsync("/account/login", new { email = "new@example.org", password = "Passw0rd!" })).StatusCode);
    }
}
