using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Transfer.Tests.Csv;

/// <summary>Names that make the same key are those of different people, teams and categories all the same.</summary>
public sealed class NameTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Different { get; } =
    [
        new(["first.last@example.org", "first-last@example.org", "first_last@example.org", "first+last@example.org",
            "firstlast@example.org"]),
        new(["C", "C++", "C#", "c-", ".C"]),
        new(["Tier 1", "Tier #1", "Tier-1", "tier.1", "Tier_1"]),
        new(["R&D", "R D", "R/D", "R.D."]),
        new(["Équipe réseau", "Equipe reseau", "Équipe-réseau"]),
        new(["???", "!!!", "…", "🙂", "🙃", "-"]),
        new(["支持", "支持!", "サポート", "サポート。", "поддержка", "поддержка?"]),
        new([new string('x', 200), new string('x', 199) + "y", new string('x', 60), new string('x', 61)]),
        new(["Smith, John", "Smith John", "Smith (John)", "Smith-John"]),
        new(["O\u2019Brien", "O'Brien", "O Brien"]),
        new(["Zoé", "Zoé\uFFFE", "Zo\uFFFFé"]),
    ];

    public static IEnumerable<TheoryDataRow<string[]>> Same { get; } =
    [
        new(["First.Last@Example.org", "first.last@example.org", "FIRST.LAST@EXAMPLE.ORG"]),
        new(["Tier 1", "tier 1", "TIER  1"]),
        new(["C++", "c++"]),
        new(["R\u00E9seau!", "Re\u0301seau!", "R\u00C9SEAU!"]),
        new(["Opened by  8", "Opened by 8"]),
    ];

    [Theory]
    [MemberData(nameof(Different))]
    public async Task Different_names_are_different_people_teams_and_categories(string[] names)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync(Table(names));

        Assert.Empty(report.Rejected);
        var tickets = await desk.TicketsAsync();
        Assert.Equal(names.Length, tickets.Select(ticket => ticket.Requester).Distinct().Count());
        Assert.Equal(names.Length, tickets.Select(ticket => ticket.Assignee).Distinct().Count());
        Assert.Equal(names.Length, tickets.Select(ticket => ticket.Team).Distinct().Count());
        Assert.Equal(names.Length, tickets.Select(ticket => ticket.Category).Distinct().Count());
        foreach (var ticket in tickets)
        {
            Assert.Equal(ticket.Title, (await desk.Directory.FindUserAsync("default", ticket.Requester, default))!.DisplayName);
            Assert.Equal(ticket.Title, (await desk.Directory.FindTeamAsync("default", ticket.Team!, default))!.Name);
            Assert.Equal(ticket.Title, (await desk.Directory.FindCategoryAsync("default", "it", ticket.Category, default))!.Name);
            Assert.True(Keys.IsValid(ticket.Team) && Keys.IsValid(ticket.Category));
        }
    }

    [Theory]
    [MemberData(nameof(Different))]
    [MemberData(nameof(Same))]
    public async Task In_whatever_order_and_batches_they_come_they_are_known_again(string[] names)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync(Table(names));
        var before = await desk.StateAsync();

        var reversed = await desk.ImportAsync(
            ImportFormat.Csv, Files.Text(Table([.. names.Reverse()])), new ImportOptions { Project = "it", BatchSize = 1 });
        // The same tickets, of rows that say something new.
        var touched = await desk.ImportCsvAsync(Table(names, "urgent"));

        Assert.Equal((0, 0, 0), (reversed.Created, reversed.Updated, reversed.RejectedRows));
        Assert.Equal((0, names.Length), (touched.Created, touched.Updated));
        Assert.Equal(Directory(before), Directory(await desk.StateAsync()));
    }

    [Theory]
    [MemberData(nameof(Same))]
    public async Task Names_that_differ_in_case_blanks_or_encoding_are_one(string[] names)
    {
        await using var desk = await Desk.OpenAsync();

        await desk.ImportCsvAsync(Table(names));

        var tickets = await desk.TicketsAsync();
        Assert.Equal(names.Length, tickets.Count);
        Assert.Single(tickets.Select(ticket => ticket.Requester).Distinct());
        Assert.Single(tickets.Select(ticket => ticket.Team).Distinct());
        Assert.Single(tickets.Select(ticket => ticket.Category).Distinct());
    }

    [Theory]
    [InlineData("Manager1.", false)]
    [InlineData("manager-1", false)]
    [InlineData("Manager #1", false)]
    [InlineData("manager1@example.org", false)]
    [InlineData("manager1", true)]
    [InlineData("Manager1", true)]
    [InlineData("Max.Manager@Example.org", true)]
    public async Task A_name_is_somebody_who_is_there_only_when_it_is_his(string name, bool isHis)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveUser(new User { Id = "manager1", DisplayName = "Max Manager", Email = "max.manager@example.org" }));

        await desk.ImportCsvAsync($"title,requester\nA,{name}\n");

        Assert.Equal(isHis, Assert.Single(await desk.TicketsAsync()).Requester == "manager1");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task A_key_is_what_has_it_in_whatever_batch_that_was_made(int size)
    {
        await using var desk = await Desk.OpenAsync();

        await desk.ImportAsync(
            ImportFormat.Csv, Files.Text(Table(["Tier 1", "tier-1"])), new ImportOptions { Project = "it", BatchSize = size });

        Assert.All(
            await desk.TicketsAsync(),
            ticket => Assert.Equal(("tier-1", "tier-1", "tier-1"), (ticket.Requester, ticket.Team, ticket.Category)));
    }

    [Fact]
    public async Task What_was_renamed_here_keeps_what_it_is_called_elsewhere()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync(Table(["Tier 1"]));
        await desk.SaveAsync(
            new SaveTeam(new Team("tier-1", "First line")), new SaveCategory(new Category("it", "tier-1", "First line")),
            new SaveUser(new User { Id = "tier-1", DisplayName = "Somebody" }));

        await desk.ImportCsvAsync("title,team,category,requester\nNext,TIER 1,Tier 1,Tier 1\n");

        var next = (await desk.TicketsAsync())[^1];
        Assert.Equal(("tier-1", "tier-1", "tier-1"), (next.Team, next.Category, next.Requester));
    }

    [Fact]
    public async Task An_address_is_whoever_carries_it_and_of_several_the_one_with_an_account()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\nBefore,New.One@example.org\n");
        await desk.SaveAsync(new SaveUser(new User { Id = "9a", DisplayName = "New", Email = "new.one@Example.org" }));

        await desk.ImportCsvAsync("title,requester\nAfter,new.one@EXAMPLE.org\n");

        Assert.Equal(["new-one-example-org", "9a"], (await desk.TicketsAsync()).Select(ticket => ticket.Requester));
    }

    [Fact]
    public async Task A_row_that_changes_no_requester_makes_nobody()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("externalRef,title,requester\nA,First,Ann\n");

        await desk.ImportCsvAsync("externalRef,title,requester\nA,Second,Somebody else\n");

        Assert.Equal(["ann"], (await desk.Directory.ListUsersAsync("default", null, null, 10, default)).Select(user => user.Id));
    }

    private static string Table(string[] names, string priority = "") => string.Concat(
        names.Select((name, number) =>
            $"R-{Array.IndexOf([.. names.Order(StringComparer.Ordinal)], name)},\"{name}\",\"{name}\",\"{name}\",\"{name}\",\"{name}\"," +
            $"{priority}\n")
            .Prepend("externalRef,title,requester,assignee,team,category,priority\n"));

    private static IEnumerable<string> Directory(IEnumerable<string> state) =>
        state.Where(line => !line.StartsWith("R-", StringComparison.Ordinal) && !line.StartsWith("Ticket ", StringComparison.Ordinal));
}
