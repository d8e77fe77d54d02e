using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Notifications;

public sealed class DigestPreferenceTests
{
    [Fact]
    public async Task When_messages_come_is_read_and_chosen()
    {
        await using var desk = await TestDesk.StartAsync();
        var ada = desk.As("ada");

        var stored = await (await ada.SendAsync("PUT", "me/preferences",
            """
            { "choices": [], "own": true, "digestEachHour": true,
              "quietHours": { "from": "22:00", "to": "07:00", "days": ["sunday", "monday"] },
              "doNotDisturb": { "until": "2126-05-01T09:00:00+02:00" } }
            """)).JsonAsync();

        Assert.Equal(
            """{"digestHour":null,"digestEachHour":true}""",
            new JsonObject
            {
                ["digestHour"] = stored["digestHour"]?.DeepClone(), ["digestEachHour"] = stored["digestEachHour"]!.DeepClone(),
            }.ToJsonString());
        Assert.Equal("""{"from":"22:00","to":"07:00","days":["monday","sunday"]}""", stored["quietHours"]!.ToJsonString());
        Assert.Equal(new(2126, 5, 1, 7, 0, 0, TimeSpan.Zero), stored["doNotDisturb"]!["until"]!.GetValue<DateTimeOffset>());
        var none = await (await ada.SendAsync("PUT", "me/preferences", "{}")).JsonAsync();
        Assert.Equal(9, none["digestHour"]!.GetValue<int>());
        Assert.Null(none["quietHours"]);
        Assert.Null(none["doNotDisturb"]);
    }

    [Theory]
    [InlineData("""{ "digestHour": 24 }""", "digestHour")]
    [InlineData("""{ "digestHour": 8, "digestEachHour": true }""", "digestHour")]
    [InlineData("""{ "quietHours": { "from": "10 pm", "to": "07:00" } }""", "quietHours.from")]
    [InlineData("""{ "quietHours": { "from": "22:00" } }""", "quietHours.to")]
    [InlineData("""{ "quietHours": { "from": "22:00", "to": "07:00", "days": ["1"] } }""", "quietHours.days[0]")]
    [InlineData("""{ "quietHours": { "from": "22:00", "to": "07:00", "days": [] } }""", "quietHours.days")]
    [InlineData("""{ "quietHours": { "from": "22:00", "to": "22:00" } }""", "quietHours")]
    [InlineData("""{ "choices": [{ "kind": "filed", "channel": "app", "wanted": false, "inDigest": true }] }""", "choices[0].inDigest")]
    [InlineData("""{ "choices": [{ "kind": "filed", "channel": "app", "wanted": true, "inDigest": true }] }""", "choices")]
    public async Task What_makes_no_sense_is_refused_by_the_name_of_its_field(string body, string field)
    {
        await using var desk = await TestDesk.StartAsync();

        var problem = await (await desk.As("ada").SendAsync("PUT", "me/preferences", body)).ProblemAsync(400, "validation");

        Assert.Contains(field, problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_a_project_is_listed_until_he_does_not_any_more()
    {
        await using var desk = await TestDesk.StartAsync();
        var ada = desk.As("ada");

        Assert.Equal(HttpStatusCode.NoContent, (await ada.SendAsync("PUT", "projects/support/followers/me")).StatusCode);
        Assert.Equal("""["ada"]""", await FollowersAsync());
        await (await ada.SendAsync("PUT", "projects/support/followers/bob")).ProblemAsync(403, "forbidden");
        Assert.Equal(HttpStatusCode.NoContent, (await ada.SendAsync("DELETE", "projects/support/followers/me")).StatusCode);
        Assert.Equal("[]", await FollowersAsync());

        async Task<string> FollowersAsync() =>
            (await (await ada.SendAsync("GET", "projects/support/followers")).JsonAsync())["items"]!.ToJsonString();
    }
}
