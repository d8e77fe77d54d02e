using System.Text.RegularExpressions;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Administration;

/// <summary>Nobody looks after the help desk who may not: every page and every form of the administration, asked by an agent.</summary>
public sealed partial class ClosedDoorsTests(HelpDesk helpDesk)
{
    private static readonly string[] Pages =
    [
        "users", "users/new", "users/edit?id=admin", "users/deactivate?id=admin", "teams", "teams?add=true", "teams/network",
        "organisations",
        "organisations/acme", "roles", "roles/new", "roles/edit?name=Agent", "projects", "projects?add=true", "projects/support",
        "projects/support/categories/hardware/delete", "workflows", "workflows/default", "transfer", "transfer/import",
    ];

    private static readonly string[] Forms =
    [
        "users/new", "users/edit?id=agent1", "users/join?id=agent1", "users/leave?id=agent1", "users/grant?id=agent1",
        "users/revoke?id=agent1",
        "users/deactivate?id=admin", "users/activate?id=admin", "teams", "teams/network", "organisations", "organisations/acme",
        "roles/new",
        "roles/edit?name=Agent", "projects", "projects/support", "projects/support/retire",
        "projects/support/offer", "projects/support/categories",
        "projects/support/categories/hardware/rename",
        "projects/support/categories/hardware/default", "projects/support/categories/hardware/retire",
        "projects/support/categories/hardware/offer",
        "projects/support/categories/hardware/delete", "transfer/import",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var page in Pages)
            cases.Add("GET", page);
        foreach (var form in Forms)
            cases.Add("POST", form);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_agent_is_not_let_in(string method, string path)
    {
        using var client = await helpDesk.SignInAsync("agent1");
        using var request = new HttpRequestMessage(new(method), $"/tickets/admin/{path}");
        if (method == "POST")
        {
            request.Headers.Add(
                "RequestVerificationToken",
                Token().Match(await client.GetStringAsync(new Uri("/tickets/list", UriKind.Relative))).Groups[1].Value);
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["id"] = "intruder", ["name"] = "Intruder", ["displayName"] = "Intruder", ["role"] = "Administrator",
                ["team"] = "workplace", ["newName"] = "x",
            });
        }

        using var answer = await client.SendAsync(request);

        Assert.Contains((int)answer.StatusCode, new[] { 403, 404 });
    }

    [Theory]
    [InlineData("projects/facilities", "GET")]
    [InlineData("projects/facilities", "POST")]
    [InlineData("projects/facilities/categories", "POST")]
    [InlineData("projects/facilities/categories/badges/delete", "POST")]
    [InlineData("projects", "POST")]
    [InlineData("users", "GET")]
    [InlineData("roles", "GET")]
    public async Task A_manager_is_let_into_his_own_projects_alone(string path, string method)
    {
        using var client = await helpDesk.SignInAsync("manager1");
        using var own = await client.GetAsync(new Uri("/tickets/admin/projects/support", UriKind.Relative));
        Assert.Equal(200, (int)own.StatusCode);
        using var request = new HttpRequestMessage(new(method), $"/tickets/admin/{path}");
        if (method == "POST")
        {
            request.Headers.Add("RequestVerificationToken", Token().Match(await own.Content.ReadAsStringAsync()).Groups[1].Value);
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Not his" });
        }

        using var answer = await client.SendAsync(request);

        Assert.Contains((int)answer.StatusCode, new[] { 403, 404 });
    }

    [Theory]
    [InlineData("users/grant?id=agent1", "application/x-www-form-urlencoded")]
    [InlineData("transfer/import", "multipart/form-data")]
    public async Task A_form_from_elsewhere_is_refused(string path, string type)
    {
        using var client = await helpDesk.SignInAsync("admin");
        using HttpContent content = type.StartsWith("multipart", StringComparison.Ordinal)
            ? new MultipartFormDataContent
            {
                { new StringContent("Csv"), "format" },
                { new StringContent("support"), "project" },
                { new StringContent(Guid.NewGuid().ToString()), "import" },
                { new StringContent("title\nNobody asked for this\n"), "file", "x.csv" },
            }
            : new FormUrlEncodedContent(new Dictionary<string, string> { ["role"] = "Administrator" });

        using var answer = await client.PostAsync(new Uri($"/tickets/admin/{path}", UriKind.Relative), content);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("This page was open too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("RequestVerificationToken&quot;:&quot;([^&]+)&")]
    private static partial Regex Token();
}
