using System.Net.Http.Json;
using System.Text.Json;
using Ticketing.SampleHost.Tests.Commands;

namespace Ticketing.SampleHost.Tests.Demo;

public sealed class DemoOverImportTests
{
    [Fact]
    public async Task After_an_import_the_demo_lets_its_people_in_and_mixes_no_tickets_with_the_imported_ones()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("tickets.csv"), "externalRef,title\nA-1,Imported\n");
        await CommandRun.WithinAsync(folder, "import", "--format", "csv", folder.File("tickets.csv"));

        using var host = new RunningHost("Development", folder);
        using var admin = await host.SignInAsync("admin@example.com", "Passw0rd!");
        var tickets = await admin.GetFromJsonAsync<JsonElement>("/api/ticketing/tickets");

        Assert.Equal("A-1", Assert.Single(tickets.GetProperty("items").EnumerateArray()).GetProperty("externalRef").GetString());
    }

    [Fact]
    public async Task Where_somebody_has_an_account_nobody_with_a_known_password_is_let_in()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.WithinAsync(folder, "admin", "create", "--email", "owner@example.org", "--password", "Own-Passw0rd!");

        using var host = new RunningHost("Development", folder);
        using var client = host.NewClient();
        var answer = await client.PostAsJsonAsync("/account/login", new { email = "admin@example.com", password = "Passw0rd!" });

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
