using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Ticketing.Security.Tests.Forms;

/// <summary>Another site sends what it likes with the cookie of somebody who is signed in: nothing is changed by it.</summary>
public sealed class ForgedFormTests(DemoHost demo)
{
    [Fact]
    public async Task Every_form_that_a_page_shows_is_refused_from_elsewhere()
    {
        using var admin = await Visitor.SignInAsync(demo.Address, "admin");
        using var requester = await Visitor.SignInAsync(demo.Address, "requester1");
        using var stranger = Visitor.Of(demo.Address);
        var actions = new SortedSet<string>(StringComparer.Ordinal);
        var all = Pages.Select(page => (admin, page))
            .Concat(Portal.Select(page => (requester, page)))
            .Concat(Public.Select(page => (stranger, page)));
        foreach (var (visitor, page) in all)
        {
            foreach (var form in (await visitor.ReadAsync(page)).QuerySelectorAll("form[method=post]"))
                actions.Add(form.GetAttribute("action") is { Length: > 0 } action ? action : page);
        }

        var passed = new List<string>();
        foreach (var action in actions)
        {
            foreach (var headers in
                (string?[][])[[null, null], ["https://evil.example", null], ["null", "cross-site"], ["https://evil.example", "cross-site"]])
            {
                using var answer = await admin.SendAsync(
                    Forge(HttpMethod.Post, action, headers[0], headers[1], new FormUrlEncodedContent([new("title", "Another site's")])));
                if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                    passed.Add($"{action} from {headers[0]} ({headers[1]}): {answer.StatusCode}");
            }
        }

        Assert.True(actions.Count > 15, $"Only {actions.Count} forms were found.");
        Assert.Empty(passed);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task The_api_takes_no_write_by_cookie_from_elsewhere(string method, string path, string contentType, string body)
    {
        using var admin = await Visitor.SignInAsync(demo.Address, "admin");
        var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(contentType));

        using var answer = await admin.SendAsync(
            Forge(new(method), "/api/ticketing/" + path, "https://evil.example", "cross-site", content));

        Assert.True((int)answer.StatusCode is 400 or 401 or 403 or 415, $"{method} {path}: {answer.StatusCode}");
    }

    public static TheoryData<string, string, string, string> Writes => new()
    {
        { "POST", "tickets", "application/json", """{"title":"Another site's"}""" },
        { "POST", "tickets", "text/plain", """{"title":"Another site's"}""" },
        { "POST", "tickets/1/comments", "text/plain", """{"body":"b","visibility":"public"}""" },
        { "POST", "import?format=csv&project=support", "text/csv", "title\nAnother site's\n" },
        { "POST", "import?format=csv&project=support", "text/plain", "title\nAnother site's\n" },
        { "PATCH", "tickets/1", "application/json", """{"title":"Another site's"}""" },
        { "PUT", "users/agent1/roles", "application/json", """{"roles":[{"role":"Administrator"}]}""" },
        { "DELETE", "tickets/1/assignee", "text/plain", "" },
    };

    private static string[] Pages =>
    [
        "/tickets/dashboard", "/tickets/list", "/tickets/board", "/tickets/waiting", "/tickets/new", "/tickets/1", "/tickets/profile",
        "/tickets/admin/users", "/tickets/admin/users/edit?id=agent1",
        "/tickets/admin/users/new", "/tickets/admin/users/deactivate?id=agent1", "/tickets/admin/roles",
        "/tickets/admin/roles/edit?name=Agent", "/tickets/admin/roles/new", "/tickets/admin/projects", "/tickets/admin/projects/support",
        "/tickets/admin/teams", "/tickets/admin/teams/network", "/tickets/admin/organisations", "/tickets/admin/transfer",
        "/tickets/notifications", "/tickets/admin/outbox", "/tickets/admin/outbox/1/drop", "/tickets/1/told",
    ];

    private static string[] Portal => ["/tickets/portal", "/tickets/portal/new", "/tickets/portal/1", "/tickets/notifications"];

    private static string[] Public => ["/sign-in", "/register"];

    private static HttpRequestMessage Forge(HttpMethod method, string address, string? origin, string? site, HttpContent content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return request;
    }
}
