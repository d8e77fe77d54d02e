using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

/// <summary>Sample hosts on one database, one of which is killed now and then.</summary>
internal sealed class HostsUnderFire : IAsyncDisposable
{
    private const string Email = "boss@example.com";
    private const string Password = "Secret-123";

    private readonly HostPlace place;
    private readonly ServingHost[] hosts;

    private HostsUnderFire(HostPlace place, int count)
    {
        this.place = place;
        hosts = new ServingHost[count];
    }

    /// <summary>An administrator's bearer token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Starts them, all at once, on an empty database.</summary>
    public static async Task<HostsUnderFire> StartAsync(HostPlace place, int count)
    {
        var made = new HostsUnderFire(place, count);
        await Task.WhenAll(Enumerable.Range(0, count).Select(async one => made.hosts[one] = await ServingHost.StartAsync(place)));
        var (exitCode, _, error) = await place.RunAsync("admin", "create", "--email", Email, "--password", Password);
        Assert.Equal((0, ""), (exitCode, error));
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(
            new Uri(made.hosts[0].Address, "/account/login"), new { email = Email, password = Password });
        made.Token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("accessToken")
            .GetString()!;
        return made;
    }

    /// <summary>Where the API of one of them is; a number beyond them begins anew.</summary>
    public Uri Api(int number) => new(hosts[number % hosts.Length].Address, "/api/ticketing/");

    /// <summary>A client of an administrator.</summary>
    public HttpClient NewClient(int number)
    {
        var http = new HttpClient { BaseAddress = Api(number) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return http;
    }

    /// <summary>Kills one and starts it again.</summary>
    public async Task KillAsync(int number)
    {
        var place = number % hosts.Length;
        await hosts[place].KillAsync();
        await hosts[place].DisposeAsync();
        hosts[place] = await ServingHost.StartAsync(this.place);
    }

    /// <summary>Counts all tickets, and says which figures are wrong.</summary>
    public async Task<string> VerifyCountersAsync()
    {
        var (exitCode, output, error) = await place.RunAsync("counters", "verify");
        return $"{exitCode}: {output.Trim()}{error}";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Where(host => host is not null))
            await host.DisposeAsync();
    }
}
