using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Search.Analysis;

namespace Ticketing.AspNetCore.Tests.Requests;

public sealed class NaughtyStringTests(DeskWithTicket fixture) : IClassFixture<DeskWithTicket>
{
    private static readonly string[] All =
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "blns.json")))!;

    [Fact]
    public async Task Come_back_from_title_body_and_search_as_they_went_in()
    {
        var client = fixture.Admin;
        var taken = 0;
        var found = 0;
        foreach (var text in All)
        {
            var response = await client.SendAsync(
                "POST", "tickets", new JsonObject { ["title"] = text, ["description"] = text }.ToJsonString());
            if (string.IsNullOrWhiteSpace(text) || FieldErrors.Reject(text, 300) is not null)
            {
                Assert.Contains("title", await response.RefusedFieldsAsync());
                continue;
            }

            var ticket = await response.JsonAsync(HttpStatusCode.Created);
            var id = ticket["id"]!.GetValue<long>();
            Assert.Equal(text, ticket["title"]!.GetValue<string>());
            var read = await client.GetJsonAsync($"tickets/{id}");
            Assert.Equal(text, read["title"]!.GetValue<string>());
            Assert.Equal(text, read["description"]!.GetValue<string>());
            await client.SendAsync(
                "POST", $"tickets/{id}/comments", new JsonObject { ["body"] = text, ["visibility"] = "public" }.ToJsonString());
            Assert.Equal(text, (await client.GetJsonAsync($"tickets/{id}/comments"))["items"]![0]!["body"]!.GetValue<string>());
            taken++;
            found += await FindAsync(client, id, text) ? 1 : 0;
        }

        Assert.True(taken > 400, $"{taken} taken");
        Assert.True(found > 200, $"{found} found");
    }

    // The query language has quotes of its own: a text with a quote or a backslash in it is no phrase, and one of grammar alone is refused.
    private async Task<bool> FindAsync(HttpClient client, long id, string text)
    {
        var isSaid = text.AsSpan().IndexOfAny('"', '\\') < 0 && text.Length <= 100 && !text.Any(char.IsControl);
        if (!isSaid || fixture.Desk.Services.GetRequiredService<Analyzer>().Terms(text).All(term => term[0] == '·'))
            return false;
        var page = await client.GetJsonAsync($"tickets?limit=100&q={Uri.EscapeDataString($"\"{text}\"")}");
        var hit = page["items"]!.AsArray().SingleOrDefault(item => item!["id"]!.GetValue<long>() == id);
        Assert.True(hit is not null || page["next"] is not null, $"not found: {text}");
        Assert.True(hit is null || hit["title"]!.GetValue<string>() == text);
        return hit is not null;
    }
}
