using System.Text;
using System.Text.Json;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

public sealed class RoundTripTests
{
    [Fact]
    public async Task Exported_and_imported_into_an_empty_store_it_exports_the_same_bytes()
    {
        await using var desk = await FullDeskAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Equal((await desk.TicketsAsync()).Count, report.Created);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
    }

    [Fact]
    public async Task Files_that_were_attached_and_removed_come_as_the_history_that_they_are()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nWith files\n");
        var ticket = (await desk.TicketsAsync())[0];
        await desk.AttachAsync(ticket, [1]);
        await desk.Attachments.RemoveAsync(desk.CallerOf(null), await desk.AttachAsync(ticket, [2]));
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Equal(file, await other.ExportAsync(ExportFormat.Ndjson));
        Assert.Single(await other.Attachments.ListAsync(other.CallerOf(null), ticket.Id, default));
    }

    [Fact]
    public async Task Comments_that_were_edited_and_deleted_come_with_what_they_said_before()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nWith comments\n");
        var (ticket, host) = ((await desk.TicketsAsync())[0], desk.CallerOf(null));
        var numbers = new List<int>();
        foreach (var body in (string[])["one", "two", "three"])
        {
            var comment = new AddComment(body, body == "one" ? CommentVisibility.Internal : CommentVisibility.Public);
            numbers.Add((await desk.Commands.ExecuteAsync(host, ticket.Id, comment)).Text!.Value);
        }

        await desk.Commands.ExecuteAsync(host, ticket.Id, new EditComment(numbers[1], "second"));
        await using var other = await Desk.OpenAsync(withProject: false);
        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));
        // What is stored there already changes with what happened since.
        await desk.Commands.ExecuteAsync(host, ticket.Id, new EditComment(numbers[1], "the second"));
        await desk.Commands.ExecuteAsync(host, ticket.Id, new EditComment(numbers[0], "the first"));
        await desk.Commands.ExecuteAsync(host, ticket.Id, new DeleteComment(numbers[2]));
        var file = await desk.ExportAsync(ExportFormat.Ndjson);

        var report = await ImportAsync(other, file);
        await using var third = await Desk.OpenAsync(withProject: false);
        var whole = await ImportAsync(third, file);

        Assert.Empty(report.Rejected.Concat(whole.Rejected));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await third.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(["the first", "the second"], (await other.TextsAsync(ticket)).Select(text => text.Body));
    }

    [Fact]
    public async Task People_between_the_tickets_cut_no_batch()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\n" + string.Concat(Enumerable.Range(1, 30).Select(n => $"Ticket {n},Person {n}\n")));
        await using var other = await Desk.OpenAsync(withProject: false);
        var batches = new Count();

        var report = await other.Importer.ImportAsync(
            ImportFormat.Ndjson, new MemoryStream(await desk.ExportAsync(ExportFormat.Ndjson)), new(), other.CallerOf(null), batches,
            default);

        Assert.Equal(30, report.Created);
        Assert.Equal(1, batches.Reports);
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
    }

    [Fact]
    public async Task Importing_it_twice_changes_nothing_nor_does_importing_it_where_it_came_from()
    {
        await using var desk = await FullDeskAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);

        var report = await ImportAsync(desk, file);

        Assert.Empty(report.Rejected);
        Assert.Equal((0, 0, 52), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(file, await desk.ExportAsync(ExportFormat.Ndjson));
    }

    [Fact]
    public async Task Where_numbers_are_taken_tickets_get_new_ones_and_are_known_again()
    {
        await using var desk = await FullDeskAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync();
        await other.ImportCsvAsync("title\nAlready here\n");

        var report = await ImportAsync(other, file);
        var again = await ImportAsync(other, file);

        Assert.Equal((52, 0), (report.Created, report.RejectedRows));
        Assert.Equal((0, 0, 52), (again.Created, again.Updated, again.Skipped));
    }

    [Fact]
    public async Task What_happened_at_the_source_since_is_appended()
    {
        await using var desk = await FullDeskAsync();
        await using var other = await Desk.OpenAsync(withProject: false);
        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));
        var ticket = (await desk.TicketsAsync())[^1];
        await desk.WorkAsync(ticket, new PriorityChanged(Priority.Urgent), new CommentAdded(CommentVisibility.Public));
        var file = await desk.ExportAsync(ExportFormat.Ndjson);

        var report = await ImportAsync(other, file);

        Assert.Equal((0, 1, 51), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(file, await other.ExportAsync(ExportFormat.Ndjson));
    }

    [Fact]
    public async Task A_ticket_whose_history_went_another_way_is_rejected()
    {
        await using var desk = await FullDeskAsync();
        await using var other = await Desk.OpenAsync(withProject: false);
        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));
        await desk.WorkAsync((await desk.TicketsAsync())[^1], new PriorityChanged(Priority.Urgent));
        await other.WorkAsync((await other.TicketsAsync())[^1], new PriorityChanged(Priority.Low));

        var report = await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));

        Assert.Equal("events[3]", Assert.Single(report.Rejected).Column);
    }

    [Fact]
    public async Task Naughty_strings_survive()
    {
        await using var desk = await Desk.OpenAsync();
        var strings =
            JsonSerializer.Deserialize<string[]>(
                await File.ReadAllTextAsync(Files.TestData("blns", "blns.json"), TestContext.Current.CancellationToken))!
            .Where(text => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal)).ToList();
        var first = await desk.Store.ReserveIdsAsync(strings.Count, default);
        await desk.Store.CommitAsync(
            new TicketingCommit { Tenant = "default", At = desk.Time.GetUtcNow(),
                Tickets = [.. strings.Select((text, i) => New(desk, new(first.Value + i), text))] }, default);
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        var bodies = new List<string>();
        foreach (var ticket in await other.TicketsAsync())
            bodies.Add(Assert.Single(await other.TextsAsync(ticket)).Body);
        Assert.Equal(strings, bodies);
        Assert.Equal(file, await other.ExportAsync(ExportFormat.Ndjson));
    }

    [Fact]
    public async Task Without_the_right_to_read_internal_comments_every_ticket_is_marked_whether_it_has_any_or_not_and_not_taken()
    {
        await using var desk = await FullDeskAsync();
        var reader =
            new Actor { UserId = "r",
                Roles = [new(new Role("Reader", [new(Permission.View, Scope.All), new(Permission.Export, Scope.All)]))] };
        var file = await desk.ExportAsync(ExportFormat.Ndjson, reader);

        Assert.DoesNotContain("internal", Encoding.UTF8.GetString(file), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"user\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        await using var other = await Desk.OpenAsync();
        var report = await ImportAsync(other, file);
        Assert.Equal((0, 52), (report.Created, report.RejectedRows));
        Assert.All(report.Rejected, row => Assert.Equal("partial", row.Column));
    }

    [Fact]
    public async Task History_that_somebody_brings_who_may_not_manage_people_is_marked_as_imported_and_known_again()
    {
        await using var desk = await FullDeskAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync();
        var manager = new Actor { UserId = "m", Roles = [new(Role.Manager)] };

        var first = await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions(), manager);
        var second = await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions(), manager);
        var events = new List<RecordedEvent>();
        foreach (var ticket in await other.TicketsAsync())
            events.AddRange(await other.HistoryAsync(ticket));

        Assert.NotEqual(0, first.Created);
        Assert.Equal((0, 0, first.Created), (second.Created, second.Updated, second.Skipped));
        Assert.All(events, recorded => Assert.True(recorded.Imported));
    }

    [Fact]
    public async Task Who_is_named_comes_along_and_an_import_names_nobody_anew()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.Store.ReserveIdsAsync(1, default);
        var born = New(desk, id, null);
        await desk.Store.CommitAsync(new TicketingCommit { Tenant = "default", At = desk.Time.GetUtcNow(), Tickets = [born] }, default);
        var ticket = await desk.WorkAsync(
            born.After,
            "@agent and @nobody",
            new CommentAdded(CommentVisibility.Internal) { Mentioned = new(["agent"]), Watching = new(["agent"]) });
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));

        Assert.Empty(report.Rejected);
        var there = Assert.Single(await other.TicketsAsync());
        Assert.Equal((ticket.Mentions, ticket.Watchers), (there.Mentions, there.Watchers));
        Assert.Equal((new EquatableSet(["agent"]), default), (there.Mentions, there.AsPublic().Mentions));
    }

    [Fact]
    public async Task Access_keys_go_out_only_to_those_who_may_set_them()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.Store.ReserveIdsAsync(1, default);
        var born = New(desk, id, null);
        await desk.Store.CommitAsync(new TicketingCommit { Tenant = "default", At = desk.Time.GetUtcNow(), Tickets = [born] }, default);
        await desk.WorkAsync(born.After, new AccessKeysChanged(new(["auditors"])), new AccessKeysChanged(default));
        var reader = new Actor
        {
            UserId = "r",
            Roles = [new(
                new Role(
                    "Reader",
                    [new(Permission.View, Scope.All), new(Permission.ReadInternal, Scope.All), new(Permission.Export, Scope.All)]))],
        };

        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, reader));

        Assert.DoesNotContain("auditors", file, StringComparison.Ordinal);
        Assert.Contains("\"partial\":true", file, StringComparison.Ordinal);
        Assert.Contains("auditors", Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_addresses_and_memberships_go_out_and_come_in_only_for_those_who_manage_people()
    {
        await using var desk = await FullDeskAsync();
        var manager = new Actor { UserId = "m", Roles = [new(Role.Manager)] };

        var file = await desk.ExportAsync(ExportFormat.Ndjson, manager);
        Assert.DoesNotContain("ann@example.org", Encoding.UTF8.GetString(file), StringComparison.Ordinal);

        await using var other = await Desk.OpenAsync();
        await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(await desk.ExportAsync(ExportFormat.Ndjson)), actor: manager);
        var ann = await other.Directory.FindUserAsync("default", "ann", default);
        Assert.Equal((null, null, 0), (ann!.Email, ann.Organisation, ann.Teams.Count));
    }

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) => desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file));

    /// <summary>50 imported incidents, and two tickets of our own: one with everything, one with hardly anything.</summary>
    private static async Task<Desk> FullDeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"));
        await desk.SaveAsync(
            new SaveOrganisation(new Organisation("acme", "Acme")),
            new SaveTeam(new Team("network", "Network")),
            new SaveCategory(new Category("it", "retired", "Retired", IsActive: false)),
            new SaveUser(
                new User { Id = "ann", DisplayName = "Ann \"Æ\" 🙂", Email = "ann@example.org", Organisation = "acme",
                    Teams = new(["network"]), Locale = "fr" }));
        var first = await desk.Store.ReserveIdsAsync(2, default);
        await desk.Store.CommitAsync(
            new TicketingCommit { Tenant = "default", At = desk.Time.GetUtcNow(),
                Tickets = [New(desk, first, "Body"), New(desk, new(first.Value + 1), null)] }, default);
        var ticket = (await desk.TicketsAsync())[^2];
        await desk.WorkAsync(
            ticket,
            new CommentAdded(CommentVisibility.Internal),
            new TagsChanged(new(["b", "a"])),
            new DueDateChanged(desk.Time.GetUtcNow().AddMicroseconds(7)));
        await desk.WorkAsync(
            (await desk.TicketsAsync())[^1],
            new AssignmentChanged("network", "ann") { Why = "Round robin" },
            new CommentAdded(CommentVisibility.Public));
        return desk;
    }

    private static TicketChange New(Desk desk, TicketId id, string? body)
    {
        var created = new RecordedEvent(1, desk.Time.GetUtcNow().AddSeconds(id.Value), "ann", new TicketCreated
        {
            Project = "it", Title = "Our own", HasDescription = body is not null, Workflow = "default", WorkflowVersion = 1,
            Status = "to-do",
            StatusCategory = StatusCategory.Open, Priority = Priority.Low, Category = "general", Requester = "ann", Creator = "ghost",
            Organisation = "acme",
        });
        return new(
            null,
            Ticket.Begin(id, created),
            [created],
            body is null ? [] : [new TicketText(id, 1, TextKind.Description, body, "ann", created.At)]);
    }

    private sealed class Count : IProgress<ImportProgress>
    {
        public int Reports { get; private set; }

        public void Report(ImportProgress value) => Reports++;
    }
}
