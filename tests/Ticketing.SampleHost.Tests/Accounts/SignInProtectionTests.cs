using System.Net;
using System.Net.Http.Json;

namespace Ticketing.SampleHost.Tests.Accounts;

public sealed class SignInProtectionTests
{
    [Fact]
    public async Task Too_many_attempts_from_one_address_have_to_wait()
    {
        using var host = new RunningHost("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "2" });
        using var client = host.NewClient();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 3; i++)
            answers.Add(await client.PostAsJsonAsync("/account/login", new { email = "nobody@example.com", password = "x" }));

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        Assert.InRange(answers[2].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task An_account_is_locked_after_five_wrong_passwords()
    {
        using var host = new RunningHost("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "100" });
        using var client = host.NewClient();
        await client.PostAsJsonAsync("/account/register", new { email = "zoe@example.com", password = "Secret-123" });
        for (var i = 0; i < 5; i++)
            await client.PostAsJsonAsync("/account/login", new { email = "zoe@example.com", password = "Guess-123" });

        var answer = await client.PostAsJsonAsync("/account/login", new { email = "zoe@example.com", password = "Secret-123" });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("LockedOut", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
