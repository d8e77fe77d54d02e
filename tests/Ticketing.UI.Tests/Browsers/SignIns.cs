using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Ticketing.SampleHost.Tests;

namespace Ticketing.UI.Browsers;

/// <summary>The cookies of people of the demo. Each signs in once for all tests: to check a password is slow by design.</summary>
internal sealed class SignIns(RunningHost host)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<CookieCollection>>> cookies = new(StringComparer.Ordinal);

    public Task<CookieCollection> OfAsync(string person) => cookies.GetOrAdd(person, one => new(() => SignInAsync(one))).Value;

    private async Task<CookieCollection> SignInAsync(string person)
    {
        var jar = new CookieContainer();
        using var client = host.NewClient(jar);
        using var answer = await client.PostAsJsonAsync(
            "/account/login?useCookies=true", new { email = $"{person}@example.com", password = "Passw0rd!" });
        Assert.True(answer.IsSuccessStatusCode, $"{person} could not sign in: {answer.StatusCode}");
        return jar.GetAllCookies();
    }
}
