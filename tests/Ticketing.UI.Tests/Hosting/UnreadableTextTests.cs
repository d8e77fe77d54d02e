using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.SampleHost.Tests;
using Ticketing.Testing;

namespace Ticketing.UI.Hosting;

/// <summary>
/// Characters that no database keeps are refused by name, or found nowhere: on each database, in each address and in each field of each
/// form.
/// </summary>
public sealed partial class UnreadableTextTests
{
    private static readonly string[] Parameters =
    [
        "q", "title", "at", "before", "edit", "fire", "find", "to", "columns", "cursor", "facets", "project", "group", "after", "show",
        "requester", "role", "x",
    ];

    // NUL, half of a pair as far as UTF-8 can say it, other control characters, a pair that a limit parts, and what is no character.
    private static readonly string[] Texts =
        [
            "%00", "a%00b", "%ED%A0%80", "%01%02%1B%7F%C2%85", "%EF%BF%BE%EF%BF%BF", "%E2%80%A8", new string('a', 199) + "%F0%9F%98%80",
            "x:%00", "-%00", "%22%00%22", "%C3", "%FF",
        ];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Every_page_answers_every_address(string database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(database, folder);
        using var client = host.As(OtherHost.Admin);
        await host.FileAsync("Printer jams");

        foreach (var page in host.Pages.Where(page => page.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true))
        {
            foreach (var text in Texts)
            {
                var path = "/" + RouteParameter().Replace(page.RoutePattern.RawText!, "1").Trim('/');
                await AssertAnsweredAsync(client, $"{path}?{string.Join('&', Parameters.Select(name => $"{name}={text}"))}");
                // A server refuses a NUL in a path before anybody sees it.
                if (RouteParameter().IsMatch(page.RoutePattern.RawText!) && !text.Contains("%00", StringComparison.Ordinal))
                    await AssertAnsweredAsync(client, "/" + RouteParameter().Replace(page.RoutePattern.RawText!, text).Trim('/'));
            }
        }

        foreach (var name in Parameters)
            await AssertAnsweredAsync(client, $"/tickets/palette/results?{name}=%00");
        await AssertAnsweredAsync(client, "/tickets/palette/results?%00=a");
        Assert.Contains("“q”", WebUtility.HtmlDecode(await ReadAsync(client, "/tickets/palette/results?q=%00")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Every_field_of_every_form_does(string database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(database, folder);
        using var client = host.As(OtherHost.Admin);
        var id = await host.FileAsync("Printer jams");
        string[] pages =
        [
            "/new", "/portal/new", $"/portal/{id}", $"/{id}", $"/{id}?edit=text", $"/choose/assignee/ask?ticket={id}:1&to=",
            $"/choose/due/ask?ticket={id}:1&to=other", $"/choose/tags?ticket={id}:1", "/list",
            "/waiting", "/board", "/profile", "/admin/users", "/admin/users/admin", "/admin/teams", "/admin/organisations", "/admin/roles",
            "/admin/projects", "/admin/projects/support",
        ];
        var fields = 0;
        foreach (var page in pages)
        {
            using var opened = await client.GetAsync($"/tickets{page}", TestContext.Current.CancellationToken);
            var html = await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (opened.Headers.TryGetValues("Set-Cookie", out var cookies))
                client.DefaultRequestHeaders.Add("Cookie", cookies.First().Split(';')[0]);
            foreach (Match form in PostForm().Matches(html))
            {
                var action = WebUtility.HtmlDecode(form.Groups[1].Value);
                var inside = form.Groups[2].Value;
                var shown = FieldName().Matches(inside).Select(field => field.Groups[1].Value).Distinct().ToDictionary(
                    name => name,
                    name => WebUtility.HtmlDecode(
                        Regex.Match(inside, $"name=\"{Regex.Escape(name)}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value));
                foreach (var name in shown.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal)))
                {
                    var sent = shown.Select(field => KeyValuePair.Create(field.Key, field.Key == name ? "a\0b" : field.Value));
                    using var answer = await client.PostAsync(
                        action, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
                    Assert.True((int)answer.StatusCode < 500, $"{action} {name}: {answer.StatusCode}");
                    fields++;
                }
            }
        }

        Assert.True(fields > 40, fields.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<OtherHost> StartAsync(string database, TemporaryFolder folder)
    {
        var postgres = database == "postgresql" ? await (await PostgresServer.SharedAsync()).NewDatabaseAsync() : "";
        return await OtherHost.StartAsync(
            store: t => t.UseDapper(d => _ = database == "sqlite" ? d.UseSqlite(folder.ConnectionString) : d.UsePostgreSql(postgres)));
    }

    private static async Task AssertAnsweredAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
    }

    private static async Task<string> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex RouteParameter();

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex PostForm();

    [GeneratedRegex("name=\"([^\"]+)\"")]
    private static partial Regex FieldName();
}
