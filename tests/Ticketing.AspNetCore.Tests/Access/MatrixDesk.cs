using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.AspNetCore.Tests.Subjects;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Tickets;
using Ticketing.TimeEntries;
using Ticketing.Webhooks;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>
/// A world with one person for each role. Agent and manager hold theirs in the project <c>here</c>, where all tickets are but the foreign
/// ones; nobody holds a role by default. All are in the team <c>ours</c> and the organisation <c>acme</c>.
/// </summary>
public sealed class MatrixDesk : IAsyncLifetime
{
    internal TestDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Desk = await TestDesk.StartAsync(t => t.AddLoans().AddTraining().AddRoomForm<OpenRooms>()
            .AddTicketSubject(Orders.Kind())
            .AddWebhooks(o => o.AllowPrivateAddresses = true)
            .Configure(o => o.DefaultRoles.Clear()));
        await (await Desk.As(TestDesk.Admin).SendAsync("PUT", "devices/l-1", """{"name":"Laptop"}""")).JsonAsync();
        await RegisterAsync("spare");
        await Desk.Services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = Desk.Services.GetRequiredService<TimeProvider>().GetUtcMicroseconds(),
                Documents = [new("ticketTemplate", MatrixRequests.KeptTemplate, 0, MatrixRequests.Template("Kept"))],
            },
            CancellationToken.None);
        await MatrixTraining.FurnishAsync(Desk);
        foreach (var tenant in new[] { Caller.DefaultTenant, "other" })
        {
            await Desk.WriteAsync(
                tenant,
                [
                    .. new[] { "here", "elsewhere" }.SelectMany(key => new DirectoryChange[]
                    {
                        new SaveProject(new(key, key)), new SaveCategory(new Category(key, "general", "General", IsDefault: true)),
                    }),
                    new SaveTeam(new("ours", "Ours")),
                    new SaveTeam(new("theirs", "Theirs")),
                    new SaveOrganisation(new("acme", "Acme")),
                    new SaveUser(new() { Id = "colleague", DisplayName = "Colleague", Organisation = "acme" }),
                    new SaveUser(new() { Id = "worker", DisplayName = "Worker", Roles = [new("Agent")] }),
                    new SaveUser(new() { Id = "stranger", DisplayName = "Stranger" }),
                    .. PermissionTable.Roles[1..].SelectMany(People),
                ]);
        }
    }

    /// <summary>Makes a custom field of the project <c>here</c>.</summary>
    internal async Task AddFieldAsync(string key) =>
        await (await Desk.As(TestDesk.Admin).SendAsync("PUT", $"fields/{key}", MatrixRequests.Field)).JsonAsync();

    /// <summary>Adds a canned reply of everybody who answers; its id.</summary>
    internal async Task<string> AddCannedReplyAsync(string name) =>
        (string)(await (await Desk.As(TestDesk.Admin).SendAsync("POST", "canned-replies", MatrixRequests.CannedReply(name)))
            .JsonAsync(System.Net.HttpStatusCode.Created))["id"]!;

    /// <summary>Adds a template of the project <c>here</c>; its id.</summary>
    internal async Task<string> AddTemplateAsync(string name) =>
        (string)(await (await Desk.As(TestDesk.Admin).SendAsync("POST", "templates", MatrixRequests.Template(name)))
            .JsonAsync(System.Net.HttpStatusCode.Created))["id"]!;

    /// <summary>Adds a recurring ticket of the project <c>here</c>; its id.</summary>
    internal async Task<string> AddRecurringAsync(string name) =>
        (string)(await (await Desk.As(TestDesk.Admin).SendAsync("POST", "recurring", MatrixRequests.Recurring(name)))
            .JsonAsync(System.Net.HttpStatusCode.Created))["id"]!;

    /// <summary>Saves a view that everybody has; its id.</summary>
    internal async Task<string> AddViewAsync(string name) =>
        (string)(await (await Desk.As(TestDesk.Admin).SendAsync("POST", "views", MatrixRequests.View(name)))
            .JsonAsync(System.Net.HttpStatusCode.Created))["id"]!;

    /// <summary>Adds a chat room of the project <c>here</c>.</summary>
    internal async Task AddRoomAsync(string key) =>
        await (await Desk.As(TestDesk.Admin).SendAsync("PUT", $"rooms/{key}", MatrixRequests.Room)).JsonAsync();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    internal HttpClient As(string role) => Desk.As(role == "anonymous" ? null : $"u-{role}");

    internal async Task<long> FileAsync(string role, string relation)
    {
        var ticket = new CreateTicket { Title = "a", Project = "here", Requester = "stranger" };
        ticket = relation switch
        {
            // Nobody is signed in, so nothing is his.
            "own" => ticket with { Requester = role == "anonymous" ? "stranger" : $"u-{role}" },
            "team" => ticket with { Team = "ours" },
            "organisation" => ticket with { Requester = "colleague" },
            "foreign" => ticket with { Project = "elsewhere" },
            "tenant" => ticket with { Project = "here", Team = "ours" },
            _ => ticket,
        };
        var id = await Desk.FileAsync(ticket, relation == "tenant" ? "other" : Caller.DefaultTenant);
        if (relation == "assigned")
            await Desk.AssignAsync(id, role == "anonymous" ? "stranger" : $"u-{role}");
        return id;
    }

    internal Task AddSparesAsync(long number) => Desk.WriteAsync(
        new SaveCategory(new Category("here", $"spare-{number}", "Spare")), new SaveTeam(new Team($"spare-{number}", "Spare")),
        new SaveRole(new Role($"Spare-{number}", [])));

    /// <summary>Registers a webhook where nobody listens, and sends it something.</summary>
    internal async Task RegisterAsync(string id)
    {
        var (desk, admin) = (Desk.Services.GetRequiredService<WebhookDesk>(), new Caller(TestDesk.Admin));
        await desk.SaveAsync(admin, id, new() { Url = "https://127.0.0.1:9/", Events = ["ticket.dueDateChanged"] }, CancellationToken.None);
        await desk.TestAsync(admin, id, CancellationToken.None);
    }

    /// <summary>Lends a device of the sample feature in a ticket, under the key <c>spare</c>.</summary>
    internal async Task LendAsync(long number)
    {
        var loan = new AddItem(
            Desk.Services.GetRequiredService<ItemKinds>().Find("loan")!,
            """{"device":"l-1","borrower":"worker","at":"2026-05-01T09:00:00Z"}""") { Key = "spare" };
        await Desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(new(TestDesk.Admin), new(number), loan);
    }

    // Of somebody else's: one's own is changed in the tests of time entries.
    internal async Task LogTimeAsync(long number)
    {
        var entry = AddItem.Of(TimeItems.Kind, new() { Person = "worker", At = Desk.Time.GetUtcNow(), Minutes = 5 });
        await Desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(
            new(TestDesk.Admin), new(number), entry with { Key = "spare" });
    }

    /// <summary>Sets an estimate.</summary>
    internal Task EstimateAsync(long number) =>
        Desk.Services.GetRequiredService<EstimateDesk>().SetAsync(new(TestDesk.Admin), new(number), new(60));

    /// <summary>The number of the comment that <see cref="CommentAsync"/> writes.</summary>
    public const int Comment = 3;

    /// <summary>Writes a comment of somebody else's for everybody who sees the ticket.</summary>
    internal async Task CommentAsync(long number)
    {
        // A ticket that was assigned has had a version more.
        var (desk, written) = (Desk.Services.GetRequiredService<TicketDesk>(), 0);
        while (written < Comment)
        {
            var outcome = await desk.ExecuteAsync(new(TestDesk.Admin), new(number), new AddComment("b", CommentVisibility.Public));
            written = outcome.Text!.Value;
        }
    }

    /// <summary>Attaches a file for everybody who sees the ticket.</summary>
    internal async Task AttachAsync(long number)
    {
        var saved = await Desk.Services.GetRequiredService<IAttachmentVault>().SaveAsync(
            Caller.DefaultTenant, new MemoryStream(Pictures.Pixel), Pictures.Pixel.Length, CancellationToken.None);
        var file = new Attachment
        {
            Name = "a.png", Size = saved!.Size, MediaType = "image/png", Hash = saved.Hash, At = Desk.Time.GetUtcNow(),
            Picture = new(1, 1),
        };
        await Desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(
            new(TestDesk.Admin), new(number), AddItem.Of(AttachmentItems.Public, file) with { Key = "spare" });
    }

    /// <summary>Leaves a parked message. Answers its number.</summary>
    internal async Task<long> ParkAsync()
    {
        var (now, channel) = (Desk.Time.GetUtcMicroseconds(), $"{Guid.NewGuid()}");
        await Desk.Services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = now, Outbox = [new(channel, channel, "{}", now)] }, CancellationToken.None);
        var outbox = Desk.Services.GetRequiredService<IOutbox>();
        var held = await outbox.ClaimAsync(new(channel, now, TimeSpan.FromMinutes(1), 1), CancellationToken.None);
        await outbox.SettleAsync([held[0].Settle(WorkOutcome.Parked(now, "550 no such mailbox"))], CancellationToken.None);
        return held[0].Number;
    }

    private static IEnumerable<DirectoryChange> People(string role)
    {
        var id = $"u-{role}";
        yield return new SaveUser(new() { Id = id, DisplayName = role, Organisation = "acme" });
        yield return new SetUserTeams(id, new(["ours"]));
        if (role != "nobody")
            yield return new SetUserRoles(id, [new GrantedRole(role, role is "Agent" or "Manager" ? "here" : null)]);
    }
}
