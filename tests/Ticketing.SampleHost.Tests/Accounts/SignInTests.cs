using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.SampleHost.Demo;

namespace Ticketing.SampleHost.Tests.Accounts;

[Collection(DemoCollection.Name)]
public sealed class SignInTests(DemoHelpDesk demo)
{
    public static TheoryData<string> People => [.. DemoPeople.Default.People.Select(person => person.Id)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Everybody_of_the_demo_signs_in_and_sees_tickets(string id)
    {
        using var client = await demo.Host.SignInAsync($"{id}@example.com", "Passw0rd!");

        var page = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets");
        var me = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/me");

        // Who trains, or accompanies those who do, sees no real ticket.
        var trains = id is "trainee1" or "mentor1";
        Assert.Equal(trains, page.GetProperty("items").GetArrayLength() == 0);
        Assert.Equal(id, me.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.PostAsJsonAsync("/account/login", new { email = "agent1@example.com", password = "Passw0rd?" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_gets_no_ticket()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.GetAsync("/api/ticketing/tickets");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_opens_the_API_too()
    {
        using var client = demo.Host.NewClient();
        await client.PostAsJsonAsync("/account/login?useCookies=true", new { email = "agent2@example.com", password = "Passw0rd!" });

        var answer = await client.GetAsync("/api/ticketing/tickets");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_registers_is_a_requester_with_an_entry_in_the_directory()
    {
        using var stranger = demo.Host.NewClient();
        var registered = await stranger.PostAsJsonAsync("/account/register", new { email = "zoe@example.com", password = "Secret-123" });
        registered.EnsureSuccessStatusCode();

        using var client = await demo.Host.SignInAsync("zoe@example.com", "Secret-123");
        var me = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/me");

        Assert.Equal("zoe", me.GetProperty("displayName").GetString());
        Assert.Equal("zoe@example.com", me.GetProperty("email").GetString());
        Assert.Equal(["Requester"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("role").GetString()));
    }
}
