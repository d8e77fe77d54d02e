using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Incidents;

public sealed class IncidentImportTests
{
    private const string Header =
        "number,incident_state,reassignment_count,reopen_count,sys_mod_count,caller_id,opened_by,opened_at,sys_updated_by," +
        "sys_updated_at,location,category,subcategory,u_symptom,priority,assignment_group,assigned_to,resolved_by,resolved_at,closed_at\n";
    private const string First =
        "INC1,New,0,0,0,Caller 4907,Opened by  8,29/2/2016 08:51,Updated by 340,29/2/2016 09:03,Location 108,Category 42,Subcategory " +
        "106,Symptom 2,4 - Low,Group 68,?,Resolved by 197,3/3/2016 14:35,8/3/2016 15:00\n";
    private const string Second =
        "INC1,Resolved,1,0,2,Caller 4907,Opened by  8,29/2/2016 08:51,Updated by 653,3/3/2016 14:35,Location 108,Category 45,?,Symptom " +
        "2,2 - High,Group 70,Resolver 97,Resolved by 197,3/3/2016 14:35,8/3/2016 15:00\n";
    private const string Third =
        "INC1,Closed,1,0,3,Caller 4907,Opened by  8,29/2/2016 08:51,Updated by 908,8/3/2016 15:00,Location 108,Category 45,?,Symptom " +
        "2,2 - High,Group 70,Resolver 97,?,?,8/3/2016 15:00\n";

    [Fact]
    public async Task An_incident_becomes_one_ticket_with_its_rows_as_history()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, Header + First + Second + Third);

        Assert.Empty(report.Rejected);
        var ticket = await desk.TicketAsync("INC1");
        var history = await desk.HistoryAsync(ticket);
        Assert.Equal("Symptom 2 — Category 42, Subcategory 106", ticket.Title);
        Assert.Equal(
            ("caller-4907", "opened-by-8", "group-70", "resolver-97"), (ticket.Requester, ticket.Creator, ticket.Team, ticket.Assignee));
        Assert.Equal(("category-45", Priority.High, "closed", 1), (ticket.Category, ticket.Priority, ticket.Status, ticket.Reassignments));
        Assert.Equal("- **Location:** Location 108\n- **Priority:** 4 - Low", Assert.Single(await desk.TextsAsync(ticket)).Body);
        Assert.Equal(
            [typeof(TicketCreated), typeof(SourceReported), typeof(AssignmentChanged), typeof(PriorityChanged), typeof(CategoryChanged),
                typeof(SourceReported), typeof(SourceReported)],
            history.Select(recorded => recorded.Event.GetType()));
        Assert.Equal(new DateTimeOffset(2016, 2, 29, 8, 51, 0, TimeSpan.Zero), history[0].At);
        Assert.All(history, recorded => Assert.True(recorded.Imported));
        Assert.Equal("Opened by  8", (await desk.Directory.FindUserAsync("default", "opened-by-8", default))!.DisplayName);
        Assert.Equal("Group 70", (await desk.Directory.FindTeamAsync("default", "group-70", default))!.Name);
    }

    [Fact]
    public async Task A_replay_of_an_earlier_moment_does_not_know_the_future()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, Header + First + Second + Third);
        var ticket = await desk.TicketAsync("INC1");
        var history = await desk.HistoryAsync(ticket);

        Ticket At(int version) => Ticket.Fold(ticket.Id, history.Take(version));

        Assert.Null(At(2).ResolvedAt);
        Assert.Null(At(2).ClosedAt);
        Assert.Equal(new DateTimeOffset(2016, 3, 3, 14, 35, 0, TimeSpan.Zero), At(6).ResolvedAt);
        Assert.Equal("resolved-by-197", At(6).ResolvedBy);
        Assert.Null(At(6).ClosedAt);
        Assert.Null(ticket.ResolvedAt);
        Assert.Equal(new DateTimeOffset(2016, 3, 8, 15, 0, 0, TimeSpan.Zero), ticket.ClosedAt);
    }

    [Fact]
    public async Task Rows_that_came_since_are_appended()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, Header + First + Second);

        var report = await ImportAsync(desk, Header + First + Second + Third);

        Assert.Equal((0, 1, 0), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(StatusCategory.Closed, (await desk.TicketAsync("INC1")).StatusCategory);
        Assert.Equal(
            ["0", "2", "3"],
            (await desk.HistoryAsync(await desk.TicketAsync("INC1"))).Select(e => e.Event).OfType<SourceReported>()
                .Select(e => e.Revision));
    }

    [Fact]
    public async Task An_unknown_state_keeps_its_word_and_gets_the_profiles_other_status()
    {
        await using var desk = await Desk.OpenAsync();

        await ImportAsync(desk, Header + First.Replace("New", "-100", StringComparison.Ordinal));

        var report = (SourceReported)(await desk.HistoryAsync(await desk.TicketAsync("INC1")))[^1].Event;
        Assert.Equal(("-100", "in-progress"), (report.SourceStatus, report.Status));
    }

    [Theory]
    [InlineData("29/2/2016 09:03", "31/2/2016 09:03", "sys_updated_at")]
    [InlineData("INC1,New,0,0,0", "INC1,New,0,0,x", "sys_mod_count")]
    [InlineData("INC1,New", "INC1,?", "incident_state")]
    [InlineData("INC1,New", "?,New", "number")]
    public async Task A_row_that_cannot_be_read_is_rejected_and_the_others_are_taken(string good, string bad, string column)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, Header + First.Replace(good, bad, StringComparison.Ordinal) + Second);

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((2, column), (rejected.Line, rejected.Column));
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task A_revision_that_comes_twice_at_the_same_time_is_rejected()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, Header + First + First);

        Assert.Equal((3, "sys_mod_count"), (Assert.Single(report.Rejected).Line, Assert.Single(report.Rejected).Column));
    }

    [Theory]
    [InlineData("3/3/2016 14:36")]
    [InlineData("1/3/2016 08:00")]
    [InlineData("29/2/2016 09:04")]
    public async Task Two_changes_that_the_source_counted_as_one_are_both_history_and_nothing_is_added_again(string at)
    {
        await using var desk = await Desk.OpenAsync();
        var other = Second.Replace("INC1,Resolved", "INC1,Active", StringComparison.Ordinal)
            .Replace("Updated by 653,3/3/2016 14:35", $"Updated by 653,{at}", StringComparison.Ordinal);

        var report = await ImportAsync(desk, Header + First + Second + other + Third);

        Assert.Empty(report.Rejected);
        var before = await desk.StateAsync();
        Assert.Equal(
            ["New", "Resolved", "Active", "Closed"],
            (await desk.HistoryAsync(await desk.TicketAsync("INC1"))).Select(e => e.Event).OfType<SourceReported>()
                .Select(e => e.SourceStatus));
        Assert.Equal((0, 0, 1), await CountsAsync(Header + First + Second + other + Third));
        Assert.Equal((0, 0, 1), await CountsAsync(Header + First + other));
        Assert.Equal(before, await desk.StateAsync());

        async Task<(long Created, long Updated, long Skipped)> CountsAsync(string text)
        {
            var again = await ImportAsync(desk, text);
            return (again.Created, again.Updated, again.Skipped);
        }
    }

    [Fact]
    public async Task A_moved_incident_is_imported_again_in_the_words_of_the_workflow_that_it_follows_now()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, Header + First);
        await desk.SaveAsync(new SaveProject(new("hr", "HR")), new SaveCategory(new("hr", "pay", "Pay", IsDefault: true)));
        await desk.WorkAsync(
            await desk.TicketAsync("INC1"), new ProjectChanged("hr", "pay", "onboarding", 1, "waiting", StatusCategory.Waiting));

        var report = await ImportAsync(desk, Header + First + Second + Third);

        Assert.Equal((0, 1), (report.Created, report.Updated));
        var ticket = Assert.Single(await desk.TicketsAsync());
        Assert.Equal(("hr", "pay", "waiting"), (ticket.Project, ticket.Category, ticket.Status));
    }

    [Fact]
    public async Task A_file_without_a_needed_column_is_refused_by_name()
    {
        await using var desk = await Desk.OpenAsync();

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => ImportAsync(desk, "number,incident_state\nINC1,New\n"));

        Assert.Contains("sys_mod_count", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_import_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        var agent = new Actor { UserId = "agent", Roles = [new(Role.Agent)] };

        await Assert.ThrowsAsync<TicketForbiddenException>(() =>
            desk.ImportAsync(ImportFormat.Incidents, Files.Text(Header + First), actor: agent));
        await Assert.ThrowsAsync<TicketNotFoundException>(() =>
            desk.ImportAsync(ImportFormat.Incidents, Files.Text(Header), new ImportOptions { Project = "none" }));
    }

    private static Task<ImportReport> ImportAsync(Desk desk, string text) => desk.ImportAsync(ImportFormat.Incidents, Files.Text(text));
}
