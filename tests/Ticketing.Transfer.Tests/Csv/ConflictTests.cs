using Ticketing.Access;

namespace Ticketing.Transfer.Tests.Csv;

public sealed class ConflictTests
{
    [Fact]
    public async Task A_reference_of_a_ticket_that_is_not_visible_is_rejected_and_the_others_are_stored()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("externalRef,title\nHidden-1,Secret\n");
        var importer = new Actor { UserId = "i", Roles = [new(new Role("Importer", [new(Permission.Import, Scope.All)]))] };

        var report = await desk.ImportCsvAsync("externalRef,title\nA,a\nHidden-1,b\nC,c\n", importer);

        Assert.Equal((2, 3), (report.Created, Assert.Single(report.Rejected).Line));
        Assert.DoesNotContain("Secret", Assert.Single(report.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal("Secret", (await desk.TicketAsync("Hidden-1")).Title);
    }

    [Fact]
    public async Task A_reference_that_comes_twice_in_a_file_is_one_ticket()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync("externalRef,title\nA,First\nB,Other\nA,Second\n");

        Assert.Equal((2, 1, 0), (report.Created, report.Updated, report.RejectedRows));
        Assert.Equal("Second", (await desk.TicketAsync("A")).Title);
    }

    [Fact]
    public async Task Names_of_teams_and_categories_that_are_there_are_found_without_case()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(
            new Storage.SaveTeam(new("net", "Network & Voice")), new Storage.SaveCategory(new("it", "hw", "Hardware")));

        await desk.ImportCsvAsync("externalRef,title,team,category\nA,a,network & voice,HARDWARE\nB,b,net,hw\nC,c,🙂,New one\n");

        Assert.Equal(("net", "hw"), ((await desk.TicketAsync("A")).Team, (await desk.TicketAsync("A")).Category));
        Assert.Equal(("net", "hw"), ((await desk.TicketAsync("B")).Team, (await desk.TicketAsync("B")).Category));
        var c = await desk.TicketAsync("C");
        Assert.True(Keys.IsValid(c.Team));
        Assert.Equal(("🙂", "new-one"), ((await desk.Directory.FindTeamAsync("default", c.Team!, default))!.Name, c.Category));
    }
}
