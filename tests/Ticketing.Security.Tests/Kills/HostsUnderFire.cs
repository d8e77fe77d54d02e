using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Kills;

/// <summary>Sample hosts on one database, one of which is killed now and then.</summary>
internal sealed class HostsUnderFire : IAsyncDisposable
{
    private static readonly TimeSpan LongestDemo = TimeSpan.FromMinutes(3);

    private readonly HostPlace place;
    private readonly string environment;
    private readonly ServingHost[] hosts;

    private HostsUnderFire(HostPlace place, int count, string environment)
    {
        this.place = place;
        this.environment = environment;
        hosts = new ServingHost[count];
    }

    /// <summary>An administrator's bearer token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Starts them, all at once, on an empty database.</summary>
    public static async Task<HostsUnderFire> StartAsync(HostPlace place, int count)
    {
        const string Email = "boss@example.com";
        const string Password = "Secret-123";
        var made = await StartAsync(place, count, "Production");
        var (exitCode, _, error) = await place.RunAsync("admin", "create", "--email", Email, "--password", Password);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.True(await made.SignInAsync(Email, Password));
        return made;
    }

    /// <summary>The same with the people of the demo, whose mail addresses are confirmed.</summary>
    public static async Task<HostsUnderFire> StartDemoAsync(HostPlace place, int count)
    {
        var made = await StartAsync(place, count, "Development");
        using var patience = new CancellationTokenSource(LongestDemo);
        // One of them plays the demo, and the others serve meanwhile.
        while (!await made.SignInAsync("admin@example.com", "Passw0rd!"))
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
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
        hosts[place] = await ServingHost.StartAsync(this.place, environment);
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

    private static async Task<HostsUnderFire> StartAsync(HostPlace place, int count, string environment)
    {
        var made = new HostsUnderFire(place, count, environment);
        await Task.WhenAll(
            Enumerable.Range(0, count).Select(async one => made.hosts[one] = await ServingHost.StartAsync(place, environment)));
        return made;
    }

    private async Task<bool> SignInAsync(string email, string password)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(hosts[0].Address, "/account/login"), new { email, password });
        if (!answer.IsSuccessStatusCode)
            return false;
        Token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        return true;
    }
}
