using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Commands;

/// <summary>What passes no rule of commands passes these.</summary>
public sealed class ImportDeskTests
{
    private static readonly DateTimeOffset Once = new(2020, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Caller Boss = new("boss");
    private static readonly Caller Clerk = new("clerk");
    private static readonly Visibility Everything = Visibility.Of(new Actor { UserId = "", Roles = [new(Role.Administrator)] });

    [Fact]
    public async Task History_of_long_ago_in_the_name_of_somebody_else_comes_in_with_those_who_may_import()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();

        await desk.CommitAsync(Clerk, Batch(New("it", imported: true, text: "It jams.")), default);

        var found = Assert.Single(await TicketsAsync(services));
        var texts = await services.GetRequiredService<ITicketReader>().TextsAsync(found.Id, 0, 10, Everything, default);
        Assert.Equal((Once, "ann", "Printer jams", true), (found.CreatedAt, found.Creator, found.Title, found.Id.Value > 0));
        Assert.Equal("It jams.", Assert.Single(texts).Body);
    }

    [Theory]
    [InlineData("nobody", "it", true, "tickets.import")]
    [InlineData("clerk", "hr", true, "tickets.import")]
    [InlineData("clerk", "it", false, "people.manage")]
    public async Task Whoever_may_not_is_refused_and_nothing_is_stored(string who, string project, bool imported, string permission)
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();
        var batch = Batch(New("it", imported: true), New(project, imported)) with { Directory = [new SaveTeam(new("network", "Network"))] };

        var refusal = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.CommitAsync(new(who), batch, default));

        Assert.Equal(permission, refusal.Permission?.Name);
        Assert.Empty(await TicketsAsync(services));
        Assert.Null(await services.GetRequiredService<IDirectory>().FindTeamAsync("default", "network", default));
    }

    [Fact]
    public async Task Nothing_is_added_to_a_ticket_that_the_importer_does_not_see()
    {
        await using var services = await OpenAsync(clerkSees: false);
        var desk = services.GetRequiredService<ImportDesk>();
        await desk.CommitAsync(Boss, Batch(New("it", imported: false)), default);
        var ticket = Assert.Single(await TicketsAsync(services));

        var added = new RecordedEvent(ticket.Version + 1, Once, "ann", new TitleChanged("Mine"), Imported: true);
        var change = new TicketChange(ticket, ticket.Apply(added), [added], []);

        Assert.Null(await desk.FindStoredAsync(Clerk, ticket.Id, default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.CommitAsync(Clerk, Batch(new ImportedTicket(change, null)), default));
    }

    [Fact]
    public async Task What_is_added_comes_after_what_the_importer_may_not_read()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();
        await desk.CommitAsync(Boss, Batch(New("it", imported: false)), default);
        var ticket = Assert.Single(await TicketsAsync(services));
        var secret = new RecordedEvent(2, Once, "boss", new CommentAdded(CommentVisibility.Internal));
        var text = new TicketText(ticket.Id, 2, TextKind.InternalComment, "Secret", "boss", Once);
        await desk.CommitAsync(Boss, Batch(new ImportedTicket(new(ticket, ticket.Apply(secret), [secret], [text]), null)), default);

        Assert.Equal(2, (await desk.FindStoredAsync(Clerk, ticket.Id, default))?.Version);
    }

    [Fact]
    public async Task A_right_that_is_taken_away_ends_an_import_at_its_next_batch()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();
        await desk.CommitAsync(Clerk, Batch(New("it", imported: true)), default);

        await services.GetRequiredService<PeopleDesk>().SetRolesAsync(Boss, Clerk.UserId, [], default);

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.CommitAsync(Clerk, Batch(New("it", imported: true)), default));
        Assert.Single(await TicketsAsync(services));
    }

    [Fact]
    public async Task Numbers_are_kept_where_all_of_them_are_free()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();

        await desk.CommitAsync(Boss, Batch(New("it", false, wanted: 70), New("it", false, wanted: 60)), default);
        await desk.CommitAsync(Boss, Batch(New("it", false, wanted: 65), New("it", false, wanted: 80)), default);

        Assert.Equal([60, 70, 71, 72], (await TicketsAsync(services)).Select(ticket => ticket.Id.Value));
    }

    [Fact]
    public async Task A_clerk_brings_into_the_directory_only_what_his_tickets_name()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();
        (DirectoryChange Change, Permission Needed)[] refused =
        [
            (new SaveProject(new("new", "New")), Permission.CreateProjects),
            (new SaveCategory(new("hr", "pay", "Pay")), Permission.Import),
            (new DeleteCategory("it", "general"), Permission.ManagePeople),
            (new SaveUser(new() { Id = "x", DisplayName = "X", Teams = new(["network"]) }), Permission.ManagePeople),
            (new SaveUser(new() { Id = "x", DisplayName = "X", Organisation = "acme" }), Permission.ManagePeople),
            (new SaveUser(new() { Id = "x", DisplayName = "X", IsActive = false }), Permission.ManagePeople),
        ];

        foreach (var (change, needed) in refused)
        {
            var refusal = await Assert.ThrowsAsync<TicketForbiddenException>(
                () => desk.CommitAsync(Clerk, new() { At = Once, Directory = [change] }, default));
            Assert.Equal(needed, refusal.Permission);
        }

        var named = new DirectoryChange[]
        {
            new SaveUser(new() { Id = "new", DisplayName = "New", Email = "new@example.org" }),
            new SaveTeam(new("network", "Network")),
            new SaveCategory(new("it", "cables", "Cables")),
        };
        await desk.CommitAsync(Clerk, new() { At = Once, Directory = named }, default);
        Assert.NotNull(await services.GetRequiredService<IDirectory>().FindCategoryAsync("default", "it", "cables", default));
    }

    [Fact]
    public async Task Nobody_brings_roles()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<ImportDesk>();
        var change = new SaveUser(new() { Id = "x", DisplayName = "X", Roles = [new("Administrator")] });

        await Assert.ThrowsAsync<TicketForbiddenException>(() =>
            desk.CommitAsync(Boss, new() { At = Once, Directory = [change] }, default));
        await Assert.ThrowsAsync<ArgumentException>(
            () => desk.CommitAsync(Boss, new() { At = Once, Directory = [new SetUserRoles("clerk", [new("Administrator")])] }, default));
    }

    private static ImportedBatch Batch(params ImportedTicket[] tickets) => new() { At = Once, Tickets = tickets };

    private static ImportedTicket New(string project, bool imported, string? text = null, long? wanted = null)
    {
        var created = new RecordedEvent(
            1,
            Once,
            "ann",
            new TicketCreated
            {
                Project = project,
                Title = "Printer jams",
                HasDescription = text is not null,
                Workflow = "default",
                WorkflowVersion = 1,
                Status = "to-do",
                StatusCategory = StatusCategory.Open,
                Priority = Priority.Normal,
                Category = "general",
                Requester = "ann",
                Creator = "ann",
            },
            imported);
        TicketText[] texts = text is null ? [] : [new(default, 1, TextKind.Description, text, "ann", Once)];
        return new(new(null, Ticket.Begin(default, created), [created], texts), wanted is { } id ? new TicketId(id) : null);
    }

    private static async Task<IReadOnlyList<Ticket>> TicketsAsync(ServiceProvider services)
    {
        var found = await services.GetRequiredService<ITicketSearch>()
            .SearchAsync(new(null, new(TicketFields.Id), 100), Everything, default);
        return [.. found.Select(hit => hit.Ticket)];
    }

    private static async Task<ServiceProvider> OpenAsync(bool clerkSees = true)
    {
        ImmutableArray<PermissionGrant> grants = [new(Permission.Import, Scope.Project)];
        var clerk = new Role("Clerk", clerkSees ? [.. grants, new(Permission.View, Scope.Project)] : grants);
        var services = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore().Configure(o => { o.Administrators.Add("boss"); o.Roles.Add(clerk); }))
            .BuildServiceProvider();
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = "default",
                At = Once,
                Directory =
                [
                    new SaveProject(new("it", "IT")), new SaveCategory(new("it", "general", "General", IsDefault: true)),
                    new SaveProject(new("hr", "HR")), new SaveCategory(new("hr", "general", "General", IsDefault: true)),
                    new SaveUser(new() { Id = "clerk", DisplayName = "Clerk" }), new SetUserRoles("clerk", [new("Clerk", "it")]),
                ],
            },
            default);
        return services;
    }
}
