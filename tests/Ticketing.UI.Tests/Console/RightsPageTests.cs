using System.Net;
using System.Text.RegularExpressions;

namespace Ticketing.UI.Console;

/// <summary>
/// What the rules refuse is said on the page where it was tried, in the reader's language; deactivating asks what becomes of open tickets.
/// </summary>
public sealed partial class RightsPageTests(RightsHost shared) : IClassFixture<RightsHost>
{
    private readonly SmallHost host = shared.Host;

    public static TheoryData<string, string, string, string, string> Refused => new()
    {
        // Where it is tried, what is sent, what is said, en and fr.
        {
            "/admin/users/edit?id=ada", "displayName=Ada&email=mallory@example.com", "",
            "People are changed by those who hold at least as much", "Une personne n’est modifiée que par qui détient au moins autant"
        },
        {
            "/admin/users/deactivate?id=ada", "choice=Release", "", "People are changed by those who hold at least as much",
            "Une personne n’est modifiée que par qui détient au moins autant"
        },
        {
            "/admin/users/edit?id=dan", "team=rooms", "/admin/users/join?id=dan", "Only who sees the tickets of the team “rooms”",
            "Seul qui voit les tickets de l’équipe «\u00a0rooms\u00a0»"
        },
        {
            "/admin/teams/rooms", "team=rooms&from=team", "/admin/users/join?id=deputy", "Only who sees the tickets of the team “rooms”",
            "Seul qui voit les tickets de l’équipe «\u00a0rooms\u00a0»"
        },
        {
            "/admin/teams/rooms", "name=Mine", "", "Only who sees the tickets of the team “rooms”",
            "Seul qui voit les tickets de l’équipe «\u00a0rooms\u00a0»"
        },
        {
            "/admin/teams/rooms/delete", "", "", "Only who sees the tickets of the team “rooms”",
            "Seul qui voit les tickets de l’équipe «\u00a0rooms\u00a0»"
        },
        {
            "/admin/organisations/globex", "name=Mine", "", "Only who sees the tickets of the organisation “globex”",
            "Seul qui voit les tickets de l’organisation «\u00a0globex\u00a0»"
        },
        {
            "/admin/users/edit?id=dan", "displayName=Dan&organisation=globex", "", "Only who sees the tickets of the organisation “globex”",
            "Seul qui voit les tickets de l’organisation «\u00a0globex\u00a0»"
        },
        {
            "/admin/users/new", "id=new&displayName=New&organisation=globex", "", "Only who sees the tickets of the organisation “globex”",
            "Seul qui voit les tickets de l’organisation «\u00a0globex\u00a0»"
        },
        {
            "/admin/users/edit?id=boss", "displayName=Mallory", "", "administrator by the application’s code",
            "administrateur par le code de l’application"
        },
        {
            "/admin/users/edit?id=ada", "role=Administrator&sure=yes", "/admin/users/revoke?id=ada",
            "Nobody grants or revokes what he does not hold", "Nul n’accorde ni ne révoque"
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_refused_is_said_where_it_was_tried(string page, string form, string action, string english, string french)
    {
        foreach (var (locale, sentence) in new[] { ("en", english), ("fr", french) })
        {
            await host.People.SetPreferencesAsync(new("deputy"), locale, null, TestContext.Current.CancellationToken);
            var deputy = host.Open("deputy");
            await deputy.GetAsync(page);

            var answer = await deputy.PostAsync(action.Length == 0 ? page : action, HttpStatusCode.Forbidden, Fields(form));

            Assert.Contains(sentence, answer, StringComparison.Ordinal);
            // It is the page, not a page of its own.
            Assert.Contains("<form method=\"post\"", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_last_administrator_is_told_that_he_is_the_last()
    {
        var ada = host.Open("ada");
        await ada.GetAsync("/admin/users/edit?id=ada");

        Assert.Contains(
            "Nobody would be left",
            await ada.PostAsync("/admin/users/revoke?id=ada", HttpStatusCode.Conflict, ("role", "Administrator"), ("sure", "yes")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Release", null)]
    [InlineData("Keep", "ann")]
    [InlineData("", null)]
    public async Task Deactivating_asks_what_becomes_of_open_tickets(string choice, string? assignee)
    {
        var token = TestContext.Current.CancellationToken;
        await using var own = await RightsHost.FurnishedAsync();
        var ticket = await own.Desk.CreateAsync(
            SmallHost.Boss, new() { Title = "A lathe", Team = "network", Assignee = "ann" }, cancellationToken: token);
        var boss = own.Open("boss");

        var question = await boss.GetAsync("/admin/users/deactivate?id=ann");
        await boss.PostAsync("/admin/users/deactivate?id=ann", HttpStatusCode.SeeOther, ("choice", choice));

        Assert.Matches(Checked(), question);
        var after = (await own.Desk.PreviewAsync(SmallHost.Boss, ticket.Id, new Commands.EditTicket { Title = "The same" }, token)).Before;
        Assert.Equal(("network", assignee), (after.Team, after.Assignee));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_somebody_else_changed_the_person_does_not_undo_it()
    {
        var token = TestContext.Current.CancellationToken;
        var boss = host.Open("boss");
        var version = Version().Match(await boss.GetAsync("/admin/users/edit?id=ann")).Groups[1].Value;
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "ann", DisplayName = "Ann Married" }, token);

        var answer = await boss.PostAsync(
            "/admin/users/edit?id=ann", HttpStatusCode.Conflict, ("displayName", "Ann Agent"), ("email", "ann@example.com"),
            ("version", version));

        Assert.Contains("Somebody changed it in the meantime", answer, StringComparison.Ordinal);
        Assert.Contains("Ann Married", answer, StringComparison.Ordinal);
        Assert.Equal("Ann Married", (await host.People.GetUserAsync(SmallHost.Boss, "ann", token)).DisplayName);
    }

    private static (string, string)[] Fields(string form) =>
        [.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];

    [GeneratedRegex("""value="Release" checked""")]
    private static partial Regex Checked();

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
