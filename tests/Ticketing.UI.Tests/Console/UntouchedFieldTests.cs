using System.Net;
using Ticketing.Commands;

namespace Ticketing.UI.Console;

/// <summary>A form that is saved as it was opened changes nothing, whatever it could not show.</summary>
public sealed class UntouchedFieldTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly SmallHost host = shared.Host;

    public static TheoryData<string, string> Moments() => new()
    {
        // The hour that comes twice, its first and its second time; seconds; less than a second; the hour that there is not beside it.
        { "Europe/Paris", "2026-10-25T00:30:00Z" },
        { "Europe/Paris", "2026-10-25T01:30:00Z" },
        { "America/New_York", "2026-11-01T05:15:00Z" },
        { "America/New_York", "2026-11-01T06:15:00Z" },
        { "Australia/Lord_Howe", "2026-04-04T15:15:00Z" },
        { "Europe/Paris", "2026-05-05T10:20:33Z" },
        { "Asia/Kathmandu", "2026-05-05T10:20:33.123456Z" },
        { "Europe/Paris", "2026-03-29T01:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_due_time_stays_to_the_second_and_in_its_hour(string zone, string due)
    {
        var token = TestContext.Current.CancellationToken;
        var (id, boss) = await host.OpenTicketAsync();
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = SmallHost.Boss.UserId, DisplayName = "Boss", TimeZone = zone }, token);
        await host.Desk.ExecuteAsync(
            SmallHost.Boss, new(id), new EditTicket { DueAt = new(DateTimeOffset.Parse(due, null)) }, cancellationToken: token);
        var before = await host.ReadAsync(id);

        var ticket = $"{id}:{before.Ticket.Version}";
        var page = await boss.GetAsync($"/choose/due/ask?ticket={ticket}&to=other");
        await boss.PostAsync(
            "/choose/due", HttpStatusCode.SeeOther, ("ticket", ticket), ("to", "other"), ("dueAt", FieldIn(page, "dueAt")));

        var after = await host.ReadAsync(id);
        Assert.Equal(DateTimeOffset.Parse(due, null), after.Ticket.DueAt);
        Assert.Equal(before.Ticket.Version, after.Ticket.Version);
    }

    [Theory]
    [InlineData("first\r\nsecond\r\n\r\nthird")]
    [InlineData("first\r\nsecond\nthird\rfourth")]
    [InlineData("\nbegins with a line end")]
    [InlineData("ends with one\r\n")]
    public async Task A_text_keeps_its_line_ends(string description)
    {
        var id = await host.FileAsync(description: description);
        var boss = host.Open(SmallHost.Boss.UserId);
        var before = await host.ReadAsync(id);

        var page = await boss.GetAsync($"/{id}?edit=text");
        // As a browser reads a text area, and sends it.
        var shown = page[(page.IndexOf('>', page.IndexOf("name=\"description\"", StringComparison.Ordinal)) + 1)..];
        shown = shown[..shown.IndexOf("</textarea>", StringComparison.Ordinal)]
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
        shown = shown.StartsWith('\n') ? shown[1..] : shown;
        await boss.PostAsync(
            $"/{id}/text", HttpStatusCode.SeeOther,
            ("title", "A lathe"), ("description", shown.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("version", $"{before.Ticket.Version}"));

        var after = await host.ReadAsync(id);
        Assert.Equal(description, after.Description);
        Assert.Equal(before.Ticket.Version, after.Ticket.Version);
    }

    [Theory]
    [InlineData("a,b; c", "+new", new[] { "a,b; c", "new" })]
    [InlineData("a,b; c", "+a,b; c", new[] { "a,b; c" })]
    [InlineData("a,b; c", "-a,b; c", new string[0])]
    [InlineData("one", "-two", new[] { "one" })]
    public async Task A_tag_with_a_comma_stays_one(string tag, string choice, string[] tags)
    {
        var (id, boss) = await host.OpenTicketAsync();
        var edited = await host.Desk.ExecuteAsync(
            SmallHost.Boss, new(id), new EditTicket { Tags = new([tag]) }, cancellationToken: TestContext.Current.CancellationToken);

        await boss.PostAsync(
            "/choose/tags", HttpStatusCode.SeeOther, ("ticket", $"{id}:{edited.Ticket!.Version}"), ("to", choice));

        Assert.Equal(tags, (await host.ReadAsync(id)).Ticket.Tags.Order());
    }

    private static string FieldIn(string page, string name)
    {
        var field = page[page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal)..];
        var value = field[(field.IndexOf("value=\"", StringComparison.Ordinal) + 7)..];
        return value[..value.IndexOf('"', StringComparison.Ordinal)];
    }
}
