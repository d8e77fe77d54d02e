using System.Net;
using System.Net.Http.Json;

namespace Ticketing.SampleHost.Tests.Demo;

public sealed class WithoutDemoTests
{
    [Fact]
    public async Task Outside_development_nobody_of_the_demo_is_there_and_the_start_page_says_how_to_begin()
    {
        using var host = new RunningHost("Production");
        using var client = host.NewClient();

        var page = await client.GetStringAsync("/sign-in");
        var answer = await client.PostAsJsonAsync("/account/login", new { email = "admin@example.com", password = "Passw0rd!" });

        Assert.Contains("There is no administrator yet", page, StringComparison.Ordinal);
        Assert.Contains("admin create --email", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Passw0rd!", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
