using System.Text;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Csv;

/// <summary>A table that was exported here, and comes back into the same help desk.</summary>
public sealed class OwnTableTests
{
    [Fact]
    public async Task Unchanged_it_changes_nothing_whatever_its_tickets_have_and_wherever_they_came_from()
    {
        await using var desk = await DeskAsync();
        var before = await desk.StateAsync();
        var file = await ExportAsync(desk);

        var report = await desk.ImportCsvAsync(file);

        Assert.Empty(report.Rejected);
        Assert.Equal((0, 0, 5), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task A_cell_that_was_changed_changes_its_ticket_now_and_once()
    {
        await using var desk = await DeskAsync();
        var file = (await ExportAsync(desk)).Replace("Our own", "Our very own", StringComparison.Ordinal)
            .Replace("to-do", "In Progress", StringComparison.Ordinal);
        desk.Time.Advance(TimeSpan.FromHours(3));

        var report = await desk.ImportCsvAsync(file);
        var again = await desk.ImportCsvAsync(file);
        var exported = await desk.ImportCsvAsync(await ExportAsync(desk));

        Assert.Empty(report.Rejected);
        Assert.Equal(0, report.Created + again.Created + again.Updated + exported.Created + exported.Updated);
        var ticket = Assert.Single(await desk.TicketsAsync(), ticket => ticket.Title == "Our very own");
        Assert.Equal(("in-progress", desk.Time.GetUtcNow(), "auth0|Ann 17"), (ticket.Status, ticket.UpdatedAt, ticket.Assignee));
        Assert.Null(await desk.Directory.FindUserAsync("default", "auth0-ann-17", default));
    }

    [Fact]
    public async Task A_row_older_than_its_ticket_is_rejected_when_it_would_undo_something()
    {
        await using var desk = await DeskAsync();
        var file = await ExportAsync(desk);
        var ours = Assert.Single(await desk.TicketsAsync(), ticket => ticket.Title == "Our own");
        desk.Time.Advance(TimeSpan.FromHours(3));
        await desk.WorkAsync(ours, new PriorityChanged(Priority.Urgent));

        var report = await desk.ImportCsvAsync(file);

        Assert.Equal(RowFaultCodes.ChangedSince, Assert.Single(Assert.Single(report.Rejected).Faults).Wording.Code);
        Assert.Equal(Priority.Urgent, Assert.Single(await desk.TicketsAsync(), ticket => ticket.Id == ours.Id).Priority);
    }

    [Fact]
    public async Task Numbers_of_another_system_are_no_tickets_of_ours()
    {
        await using var desk = await DeskAsync();
        var before = await desk.StateAsync();
        const string Table =
            "id,title,createdAt\n1,One,2026-01-01\n2,Two,2026-01-01\n,Between,2026-01-01\n3,Three,2026-01-01\n4,Four,2026-01-01\n5,Five," +
            "2026-01-01\n6,Six,2026-01-01\n";

        var report = await desk.ImportCsvAsync(Table);
        var again = await desk.ImportAsync(ImportFormat.Csv, Files.Text(Table), new ImportOptions { Project = "it", BatchSize = 2 });

        Assert.Equal((7, 0, 7), (report.Created, report.Updated, again.Skipped));
        var after = await desk.StateAsync();
        Assert.All(before, line => Assert.Contains(line, after));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("x;y")]
    [InlineData("\"quoted\"")]
    [InlineData("5\" disk", "3.5\"")]
    [InlineData("\"", "\"\"", ",", ";", "a\",\"b")]
    [InlineData("=1+1", "-x", "'=", "a, b ; c")]
    [InlineData("été", "tag\"s", "a|b", "a\tb")]
    public async Task Tags_survive_whatever_is_in_them(params string[] tags)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("externalRef,title\nA,Tagged\n");
        var tagged = await desk.WorkAsync(await desk.TicketAsync("A"), new TagsChanged(new(tags)));
        var file = await ExportAsync(desk);
        await using var other = await Desk.OpenAsync();

        await other.ImportCsvAsync(file);

        Assert.Equal(tagged.Tags, (await other.TicketAsync("A")).Tags);
        Assert.Equal(
            (0, 0, 1), (await desk.ImportCsvAsync(file)) is var report ? (report.Created, report.Updated, report.Skipped) : default);
    }

    /// <summary>Three tickets of a table, of which two say the same; one of our own with everything; one in another project.</summary>
    private static async Task<Desk> DeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveProject(new("hr", "HR")), new SaveCategory(new("hr", "pay", "Pay", IsDefault: true)));
        await desk.ImportCsvAsync("externalRef,title\nA,Jams\n,Password reset\n,Password reset\n");
        var first = await desk.Store.ReserveIdsAsync(2, default);
        await desk.Store.CommitAsync(
            new TicketingCommit { Tenant = "default", At = desk.Time.GetUtcNow(),
                Tickets = [New(desk, first, "it", "general"), New(desk, new(first.Value + 1), "hr", "pay")] }, default);
        return desk;
    }

    private static TicketChange New(Desk desk, TicketId id, string project, string category)
    {
        var created = new RecordedEvent(1, desk.Time.GetUtcNow().AddMicroseconds(id.Value), "ann", new TicketCreated
        {
            Project = project, Title = project == "it" ? "Our own" : " =Theirs ", HasDescription = true, Workflow = "default",
            WorkflowVersion = 1, Status = "to-do",
            StatusCategory = StatusCategory.Open, Priority = Priority.Low, Category = category, Requester = "auth0|Ben", Creator = "ann",
            Organisation = "acme",
            Team = "gone", Assignee = "auth0|Ann 17", Tags = new(["a,b", "vip"]), DueAt = desk.Time.GetUtcNow().AddDays(2),
        });
        return new(
            null,
            Ticket.Begin(id, created),
            [created],
            [new TicketText(id, 1, TextKind.Description, "  Lines\r\nof \"text\"; and, more\n", "ann", created.At)]);
    }

    private static async Task<string> ExportAsync(Desk desk) =>
        Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, project: null));
}
