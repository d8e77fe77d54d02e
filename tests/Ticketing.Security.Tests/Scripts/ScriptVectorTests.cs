using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.Security.Tests.Scripts;

/// <summary>Whatever people write into whatever field, and wherever it is shown: pages do what the host wrote and nothing else.</summary>
public sealed class ScriptVectorTests(DemoHost demo)
{
    // So many go into one comment, each a paragraph: together they also meet each other's open brackets.
    private const int InOneComment = 40;

    [Fact]
    public async Task Texts_of_tickets_do_nothing_on_any_page_that_shows_them()
    {
        var vectors = ScriptVectors.All();
        using var api = await Visitor.SignInToApiAsync(demo.Address, "requester1");
        using var requester = await Visitor.SignInAsync(demo.Address, "requester1");
        using var admin = await Visitor.SignInAsync(demo.Address, "admin");

        var findings = new List<string>();
        foreach (var tickets in vectors.Chunk(InOneComment * 20))
        {
            var id = await FileAsync(api, tickets[0], tickets);
            foreach (var (visitor, page) in new[] { (admin, $"/tickets/{id}"), (requester, $"/tickets/portal/{id}") })
                findings.AddRange(HarmlessPage.Findings(await visitor.ReadAsync(page)));
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Titles_tags_and_names_do_nothing_in_lists_boards_and_menus()
    {
        using var api = await Visitor.SignInToApiAsync(demo.Address, "admin");
        using var admin = await Visitor.SignInAsync(demo.Address, "admin");
        foreach (var (vector, number) in ScriptVectors.Short.Select((vector, number) => (vector, number)))
        {
            var name = vector.Length > 150 ? vector[..150] : vector;
            await SendAsync(api.PutAsJsonAsync($"users/vector-{number}", new { displayName = name }));
            await SendAsync(api.PutAsJsonAsync($"teams/vector-{number}", new { name }));
            await SendAsync(api.PutAsJsonAsync($"organisations/vector-{number}", new { name }));
            await SendAsync(api.PutAsJsonAsync($"categories/support/vector-{number}", new { name }));
            await SendAsync(api.PostAsJsonAsync(
                "tickets",
                new
                {
                    title = vector,
                    requester = $"vector-{number}",
                    category = $"vector-{number}",
                    tags = new[] { name.Replace(",", "", StringComparison.Ordinal)[..Math.Min(40, name.Length / 2)] },
                }));
        }

        var findings = new List<string>();
        foreach (var page in (string[])
            [
                "/tickets/dashboard", "/tickets/list", "/tickets/board", "/tickets/waiting", "/tickets/admin/users", "/tickets/admin/teams",
                "/tickets/admin/organisations", "/tickets/new", "/tickets/notifications", "/tickets/1/told", "/tickets/admin/outbox",
                "/tickets/admin/notifications",
            ])
            findings.AddRange(HarmlessPage.Findings(await admin.ReadAsync(page)).Select(finding => $"{page}: {finding}"));
        Assert.Empty(findings);
    }

    [Fact]
    public async Task What_is_typed_into_an_address_does_nothing_on_the_page_that_answers()
    {
        using var admin = await Visitor.SignInAsync(demo.Address, "admin");

        var findings = new List<string>();
        foreach (var vector in ScriptVectors.Short)
        {
            var typed = Uri.EscapeDataString(vector);
            foreach (var page in (string[])
                [
                    $"/tickets/list?q={typed}", $"/tickets/board?by={typed}", $"/tickets/palette/results?q={typed}",
                    $"/tickets/new?title={typed}", $"/sign-in?ReturnUrl={typed}", $"/tickets/notifications?before={typed}",
                    $"/tickets/admin/outbox?channel={typed}", $"/tickets/admin/outbox?after={typed}&done={typed}",
                ])
            {
                using var answer = await admin.SendAsync(new(HttpMethod.Get, page));
                Assert.True((int)answer.StatusCode < 500, $"{page}: {answer.StatusCode}");
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                    findings.AddRange(
                        HarmlessPage.Findings(
                            new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())));
            }
        }

        Assert.Empty(findings);
    }

    private static async Task<long> FileAsync(HttpClient api, string title, string[] vectors)
    {
        using var filed = await api.PostAsJsonAsync(
            "tickets",
            new { title = title.Length > 300 ? title[..300] : title, description = string.Join("\n\n", vectors.Take(InOneComment)) });
        filed.EnsureSuccessStatusCode();
        var id = (await filed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
        foreach (var texts in vectors.Skip(InOneComment).Chunk(InOneComment))
            await SendAsync(
                api.PostAsJsonAsync($"tickets/{id}/comments", new { body = string.Join("\n\n", texts), visibility = "public" }));
        return id;
    }

    private static async Task SendAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.True(
            answer.IsSuccessStatusCode,
            $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
