using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Tickets;

/// <summary>What a query looks for is found, or it is said why nothing is looked for: never everything instead.</summary>
public sealed class QueryRefusalTests : IAsyncLifetime
{
    private static readonly string[] Titles =
    [
        "The printer is not available", "The printer is available", "TO-123 was lost", "Bay 123", "AS/400 is down", "Error 400",
        "IT-204 is locked", "Room 204",
        "We can't print", "The login page",
    ];

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        foreach (var title in Titles)
            await admin.SendAsync("POST", "tickets", new JsonObject { ["title"] = title }.ToJsonString());
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("?")]
    [InlineData("\U0001F600")]
    [InlineData("can't")]
    [InlineData("the")]
    [InlineData("\"is not\"")]
    [InlineData("-the")]
    [InlineData("title:?")]
    [InlineData("\u2026")]
    [InlineData("le la")]
    [InlineData("(the) OR (of)")]
    [InlineData("is:open \"is not\"")]
    public async Task A_query_without_a_word_is_refused_wherever_it_is_asked(string query)
    {
        var q = Uri.EscapeDataString(query);
        string[] paths =
            [$"tickets?q={q}", $"tickets/facets?q={q}&fields=status", $"tickets?q={q}&highlight=true", $"tickets/export?q={q}&format=csv"];
        foreach (var path in paths)
        {
            var problem = await (await admin.GetAsync(path)).ProblemAsync(400, "validation");

            Assert.Contains("no word to search for", problem.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_query_of_too_much_work_is_refused_before_anything_is_run()
    {
        var prefixes = string.Join(
            " OR ", Enumerable.Range(0, 170).Select(number => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}*"));
        foreach (var query in (string[])[prefixes, $"\"{string.Join(' ', Enumerable.Range(0, 600).Select(number => $"w{number}"))}\""])
        {
            var problem = await (await admin.GetAsync($"tickets?q={Uri.EscapeDataString(query)}")).ProblemAsync(400, "validation");

            Assert.Contains("Shorten", problem.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"not available\"", "The printer is not available")]
    [InlineData("\"is available\"", "The printer is available")]
    [InlineData("TO-123", "TO-123 was lost")]
    [InlineData("\"TO-123\"", "TO-123 was lost")]
    [InlineData("AS/400", "AS/400 is down")]
    [InlineData("IT-204", "IT-204 is locked")]
    [InlineData("to-12*", "TO-123 was lost")]
    [InlineData("log-in", "The login page")]
    [InlineData("\"can't print\"", "We can't print")]
    public async Task What_is_quoted_or_joined_is_found_as_such(string query, string title)
    {
        var found = await admin.GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}");

        Assert.Equal([title], found["items"]!.AsArray().Select(item => (string?)item!["title"]));
    }
}
