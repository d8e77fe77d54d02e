using Ticketing.SampleHost.Accounts.Sessions;

namespace Ticketing.SampleHost.Tests.Accounts;

public sealed class ClientNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36", "Chrome", "Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", "Safari", "macOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet", "Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) CriOS/140.0 Mobile/15E148 Safari/604.1", "Chrome", "iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox", "Linux")]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0.0.0 Safari/537.36 OPR/120.0", "Opera", "ChromeOS")]
    [InlineData("curl/8.14.1", "curl/8.14.1", null)]
    [InlineData("  acme-sync/2 (nightly)", "acme-sync/2", null)]
    [InlineData("", "", null)]
    [InlineData(null, "", null)]
    public void Browsers_are_called_what_people_call_them_and_programs_what_they_call_themselves(
        string? client, string program, string? system) => Assert.Equal(new(program, system), ClientName.Of(client));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(40, ClientName.Of(new string('x', 5000)).Program.Length);
}
