using System.Text;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Csv;

public sealed class CsvImportTests
{
    private const string Header = "externalRef,title,description,status,priority,category,requester,assignee,createdAt\n";
    private const string Row =
        "A-1,Printer jams,\"It jams.\nOften.\",In Progress,high,Hardware,Ann Lee,bob@example.org,2026-01-31T10:00:00+02:00\n";

    [Fact]
    public async Task A_row_becomes_a_ticket()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync(Header + Row);

        Assert.Empty(report.Rejected);
        var ticket = await desk.TicketAsync("A-1");
        Assert.Equal(
            ("Printer jams", "in-progress", Priority.High, "hardware"), (ticket.Title, ticket.Status, ticket.Priority, ticket.Category));
        Assert.Equal(("ann-lee", "bob-example-org", "admin"), (ticket.Requester, ticket.Assignee, ticket.Creator));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero), ticket.CreatedAt);
        Assert.Equal("It jams.\nOften.", Assert.Single(await desk.TextsAsync(ticket)).Body);
        Assert.Equal("In Progress", ((SourceReported)(await desk.HistoryAsync(ticket))[^1].Event).SourceStatus);
        Assert.Equal("bob@example.org", (await desk.Directory.FindUserAsync("default", "bob-example-org", default))!.Email);
    }

    [Fact]
    public async Task Into_a_retired_project_nothing_is_imported()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveProject(new("it", "IT") { IsActive = false }));

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => desk.ImportCsvAsync(Header + Row));

        var error = Assert.Single(refusal.Errors);
        Assert.Equal(("project", FieldErrorCodes.ProjectRetired), (error.Field, error.Code));
        Assert.Empty(await desk.TicketsAsync());
    }

    [Fact]
    public async Task Tickets_of_a_retired_project_are_updated_by_a_table_that_is_imported_into_another()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync(Header + Row);
        await desk.SaveAsync(
            new SaveProject(new("it", "IT") { IsActive = false }), new SaveProject(new("other", "Other")),
            new SaveCategory(new("other", "general", "General", IsDefault: true)));
        var table = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv));

        var report = await desk.ImportCsvAsync(table.Replace("Printer jams", "Printer burns", StringComparison.Ordinal), project: "other");

        Assert.Equal((0, 1, 0), (report.Created, report.Updated, report.RejectedRows));
        Assert.Equal(("it", "Printer burns"), ((await desk.TicketAsync("A-1")).Project, (await desk.TicketAsync("A-1")).Title));
    }

    [Fact]
    public async Task Tags_are_taken_in_the_form_in_which_people_search_for_them()
    {
        var desk = await Desk.OpenAsync();

        await desk.ImportCsvAsync("externalRef,title,tags\nA-1,Printer jams,\"VIP, Second Floor; vip\"\n");

        Assert.Equal(["second floor", "vip"], (await desk.TicketAsync("A-1")).Tags);
    }

    [Fact]
    public async Task People_are_found_by_id_and_by_mail_and_get_their_organisation()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(
            new SaveOrganisation(new Organisation("acme", "Acme")),
            new SaveUser(new User { Id = "u-17", DisplayName = "Bob", Email = "Bob@Example.org" }),
            new SaveUser(new User { Id = "Ann Lee", DisplayName = "Ann", Organisation = "acme" }));

        await desk.ImportCsvAsync(Header + Row);

        var ticket = await desk.TicketAsync("A-1");
        Assert.Equal(("Ann Lee", "u-17", "acme"), (ticket.Requester, ticket.Assignee, ticket.Organisation));
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_also_when_people_worked_on_it_since()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync(Header + Row);
        await desk.WorkAsync(await desk.TicketAsync("A-1"), new PriorityChanged(Priority.Low), new TitleChanged("Printer is broken"));
        var before = await desk.StateAsync();

        var report = await desk.ImportCsvAsync(Header + Row);

        Assert.Equal((0, 0, 1), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task A_row_that_says_something_new_updates_its_ticket_and_one_that_goes_back_does_too()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync(Header + Row);

        var report = await desk.ImportCsvAsync(Header + Row.Replace("high", "urgent", StringComparison.Ordinal)
            .Replace("In Progress", "closed", StringComparison.Ordinal));
        var back = await desk.ImportCsvAsync(Header + Row);

        Assert.Equal((0, 1, 0, 1), (report.Created, report.Updated, report.Skipped, back.Updated));
        var ticket = await desk.TicketAsync("A-1");
        Assert.Equal((Priority.High, "in-progress"), (ticket.Priority, ticket.Status));
        Assert.Equal(ticket, Ticket.Fold(ticket.Id, await desk.HistoryAsync(ticket)));
    }

    [Fact]
    public async Task Rows_without_a_reference_are_known_by_what_they_say()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,priority\nOne,low\nTwo,high\n");

        var report = await desk.ImportCsvAsync("priority;title;assignee\nhigh;Two;\nlow;One;\nlow;Three;\n");

        Assert.Equal((1, 2), (report.Created, report.Skipped));
    }

    [Theory]
    [InlineData("status", "nowhere")]
    [InlineData("priority", "7")]
    [InlineData("priority", "Low, High")]
    [InlineData("createdAt", "2016-02-30T00:00:00Z")]
    [InlineData("createdAt", "0001-01-01")]
    [InlineData("createdAt", "1456708560")]
    [InlineData("title", " ")]
    [InlineData("title", "a\0b")]
    public async Task A_bad_cell_rejects_its_row_with_line_and_column(string column, string cell)
    {
        await using var desk = await Desk.OpenAsync();
        var header = column == "title" ? "title,x" : $"Title,{column}";
        var bad = column == "title" ? $"\"{cell}\",y" : $"Bad,\"{cell}\"";

        var report = await desk.ImportCsvAsync($"{header}\n\"Good\nindeed\",\n{bad}\n");

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((4, column), (rejected.Line, rejected.Column));
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_rejected()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync($"title\n{new string('x', 300)}\n{new string('x', 301)}\n");

        Assert.Equal((1, 3), (report.Created, Assert.Single(report.Rejected).Line));
    }

    [Fact]
    public async Task A_reference_of_a_ticket_in_a_foreign_project_changes_nothing_there()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveProject(new("hr", "HR")));
        await desk.ImportCsvAsync(Header + Row);
        var manager = new Actor { UserId = "m", Roles = [new(Role.Manager, "hr")] };

        var report = await desk.ImportAsync(
            ImportFormat.Csv,
            Files.Text(Header + Row.Replace("high", "low", StringComparison.Ordinal) + "B-1,Other,,,,,,,\n"),
            new ImportOptions { Project = "hr" },
            manager);

        Assert.Empty(report.Rejected);
        Assert.Equal(2, report.Created);
        Assert.Equal(Priority.High, (await desk.TicketAsync("A-1")).Priority);
        Assert.Equal(("hr", Priority.Low), ((await desk.TicketAsync("A-1", "hr")).Project, (await desk.TicketAsync("A-1", "hr")).Priority));
    }

    [Fact]
    public async Task Columns_are_mapped_by_their_headers_without_case()
    {
        await using var desk = await Desk.OpenAsync();
        var options = new ImportOptions { Project = "it", Mapping = CsvMapping.Read("""{"externalRef":"Key","title":"SUBJECT"}""") };

        var report = await desk.ImportAsync(
            ImportFormat.Csv, Files.Text("title,subject,key,Created At\nno,yes,K-1,2026-01-01 10:00\n"), options);

        Assert.Empty(report.Rejected);
        Assert.Equal(("yes", 10), ((await desk.TicketAsync("K-1")).Title, (await desk.TicketAsync("K-1")).CreatedAt.Hour));
    }

    [Fact]
    public async Task A_mapped_column_that_is_not_there_is_named()
    {
        await using var desk = await Desk.OpenAsync();
        var options = new ImportOptions { Project = "it", Mapping = CsvMapping.Read("""{"title":"Betreff"}""") };

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() =>
            desk.ImportAsync(ImportFormat.Csv, Files.Text("title\nx\n"), options));

        Assert.Contains("Betreff", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"titel":"x"}""")]
    [InlineData("""{"title":"x","Title":"y"}""")]
    [InlineData("""{"title":"x","status":"X"}""")]
    [InlineData("""{"title":" "}""")]
    public void A_mapping_that_says_nothing_clear_is_refused(string json) =>
        Assert.Throws<TicketValidationException>(() => CsvMapping.Read(json));
}
