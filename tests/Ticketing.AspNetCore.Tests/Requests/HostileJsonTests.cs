using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

/// <summary>Files that break parsers, each sent to every endpoint that reads JSON.</summary>
public sealed class HostileJsonTests(DeskWithTicket fixture) : IClassFixture<DeskWithTicket>
{
    private static readonly string[] Endpoints =
    [
        "POST tickets", "PATCH tickets/1", "POST tickets/1/transitions", "PUT tickets/1/assignee", "POST tickets/1/comments",
        "PUT tickets/1/access-keys",
        "PUT projects/hostile", "PUT categories/support/hostile", "PUT teams/hostile", "PUT organisations/hostile", "PUT users/hostile",
        "PUT users/admin/teams", "PUT users/admin/roles", "PUT roles/Hostile",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "TestData", "json"), "json_*.json");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            foreach (var endpoint in Endpoints)
                cases.Add(Path.GetFileName(file), endpoint);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_taken_or_refused_by_name_and_never_a_fault(string file, string endpoint)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "json", file));
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);

        var response = await fixture.Admin.SendBytesAsync(method, path, bytes);

        // A byte order mark is no mistake: what stands behind it is a title.
        if (file == "json_bom.json" && path is "tickets" or "tickets/1")
            Assert.True(response.IsSuccessStatusCode);
        else
            Assert.NotEmpty(await response.RefusedFieldsAsync());
    }
}
