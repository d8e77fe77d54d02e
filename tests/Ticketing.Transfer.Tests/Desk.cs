using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.CannedReplies;
using Ticketing.Commands;
using Ticketing.Counters.Upkeep;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Links;
using Ticketing.Projects;
using Ticketing.Recurring;
using Ticketing.Search.Criteria;
using Ticketing.Setup;
using Ticketing.Splitting;
using Ticketing.Storage;
using Ticketing.Templates;
using Ticketing.Tickets;
using Ticketing.Views;

namespace Ticketing.Transfer.Tests;

/// <summary>A help desk with one project on a SQLite file of its own, and what the tests do with it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly Actor Admin = new() { UserId = "admin", Roles = [new(Role.Administrator)] };

    private readonly ServiceProvider services;
    private readonly string file;
    private readonly string folder;

    private Desk(ServiceProvider services, FakeTimeProvider time, string file, string folder)
    {
        this.services = services;
        this.file = file;
        this.folder = folder;
        Time = time;
        Store = services.GetRequiredService<ITicketingStore>();
        Reader = services.GetRequiredService<ITicketReader>();
        Search = services.GetRequiredService<ITicketSearch>();
        Directory = services.GetRequiredService<IDirectory>();
        Importer = services.GetRequiredService<TicketImporter>();
        Exporter = services.GetRequiredService<TicketExporter>();
        Actors = (KnownActors)services.GetRequiredService<IActorSource>();
    }

    public FakeTimeProvider Time { get; }

    public KnownActors Actors { get; }

    public ITicketingStore Store { get; }

    public ITicketReader Reader { get; }

    public ITicketSearch Search { get; }

    public IDirectory Directory { get; }

    public TicketImporter Importer { get; }

    public TicketExporter Exporter { get; }

    public TicketDesk Commands => services.GetRequiredService<TicketDesk>();

    public AttachmentDesk Attachments => services.GetRequiredService<AttachmentDesk>();

    public AttachmentThumbnails Thumbnails => services.GetRequiredService<AttachmentThumbnails>();

    public IAttachmentVault Vault => services.GetRequiredService<IAttachmentVault>();

    public FieldDesk Fields => services.GetRequiredService<FieldDesk>();

    public ProjectDesk Projects => services.GetRequiredService<ProjectDesk>();

    public CannedReplyDesk Replies => services.GetRequiredService<CannedReplyDesk>();

    public TemplateDesk Templates => services.GetRequiredService<TemplateDesk>();

    public RecurringTicketDesk Recurring => services.GetRequiredService<RecurringTicketDesk>();

    public ViewDesk Views => services.GetRequiredService<ViewDesk>();

    public CounterUpkeep Counters => services.GetRequiredService<CounterUpkeep>();

    public static async Task<Desk> OpenAsync(bool withProject = true, Action<TicketingBuilder>? configure = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ticketing-transfer-{Guid.NewGuid():N}.db");
        var folder = file + ".files";
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddTicketing(t =>
            {
                t.UseDapper(d => d.UseSqlite($"Data Source={file}"))
                    .UseActorSource<KnownActors>()
                    .AddAttachmentFolder(folder)
                    .AddTransfer()
                    .Configure(o => o.Administrators.Add("host"));
                configure?.Invoke(t);
            })
            .BuildServiceProvider();
        var desk = new Desk(services, time, file, folder);
        await services.GetRequiredService<ISchemaInstaller>().InstallAsync(default);
        if (withProject)
        {
            await desk.SaveAsync(
                new SaveProject(new Project("it", "IT")), new SaveCategory(new Category("it", "general", "General", IsDefault: true)));
        }

        return desk;
    }

    /// <summary>A help desk as its first start leaves it.</summary>
    public static async Task<Desk> FreshAsync()
    {
        var desk = await OpenAsync(withProject: false);
        await desk.services.GetRequiredService<TicketingSetup>().RunAsync(default);
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(file + suffix);
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
    }

    /// <summary>Attaches a file as the administrator.</summary>
    public async Task<AttachmentId> AttachAsync(Ticket ticket, byte[] bytes, bool isInternal = false, string name = "a.bin") =>
        (await Attachments.AttachAsync(CallerOf(null), ticket.Id, name, new MemoryStream(bytes), isInternal)).Id;

    public Task SaveAsync(params DirectoryChange[] changes) =>
        Store.CommitAsync(new TicketingCommit { Tenant = Caller.DefaultTenant, At = Time.GetUtcNow(), Directory = changes }, default);

    public Task<ImportReport> ImportAsync(ImportFormat format, Stream content, ImportOptions? options = null, Actor? actor = null) =>
        Importer.ImportAsync(format, content, options ?? new ImportOptions { Project = "it" }, CallerOf(actor), null, default);

    public Task<ImportReport> ImportCsvAsync(string text, Actor? actor = null, string project = "it", string? source = null) =>
        ImportAsync(ImportFormat.Csv, Files.Text(text), new ImportOptions { Project = project, Source = source }, actor);

    public async Task<byte[]> ExportAsync(ExportFormat format, Actor? actor = null, string? project = "it")
    {
        using var output = new MemoryStream();
        await Exporter.ExportAsync(format, new ExportOptions { Project = project }, CallerOf(actor), output, default);
        return output.ToArray();
    }

    /// <summary>The caller who is this actor from now on; the administrator for null.</summary>
    public Caller CallerOf(Actor? actor) => Actors.CallerOf(actor ?? Admin);

    public async Task<IReadOnlyList<Ticket>> TicketsAsync()
    {
        var tickets = new List<Ticket>();
        var request = new TicketSearchRequest(null, new TicketSort(TicketFields.Id), 1000);
        while (await Search.SearchAsync(request, Visibility.Of(Admin), default) is { Count: > 0 } page)
        {
            tickets.AddRange(page.Select(hit => hit.Ticket));
            request = request with { After = page[^1].After };
        }

        return tickets;
    }

    public async Task<Ticket> TicketAsync(string externalRef, string project = "it", string? source = null) =>
        Assert.Single(await Reader.FindByExternalRefAsync(project, source, [externalRef], Visibility.Of(Admin), default));

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(Ticket ticket) =>
        Reader.HistoryAsync(ticket.Id, 0, 100_000, Visibility.Of(Admin), default);

    public Task<IReadOnlyList<TicketText>> TextsAsync(Ticket ticket) =>
        Reader.TextsAsync(ticket.Id, 0, 100_000, Visibility.Of(Admin), default);

    /// <summary>Changes a ticket as people here do.</summary>
    public Task<Ticket> WorkAsync(Ticket ticket, params TicketEvent[] events) => WorkAsync(ticket, "Hello", events);

    /// <summary>The same, with a body of its own for the comments.</summary>
    public async Task<Ticket> WorkAsync(Ticket ticket, string body, params TicketEvent[] events)
    {
        var recorded = events.Select((e, i) => new RecordedEvent(ticket.Version + 1 + i, Time.GetUtcNow(), "agent", e)).ToList();
        var after = recorded.Aggregate(ticket, (current, e) => current.Apply(e));
        var texts = recorded.Where(e => e.Event is CommentAdded).Select(e => new TicketText(
            ticket.Id, e.Version,
            ((CommentAdded)e.Event).Visibility is CommentVisibility.Internal ? TextKind.InternalComment : TextKind.PublicComment, body,
            "agent", e.At));
        await Store.CommitAsync(
            new TicketingCommit { Tenant = Caller.DefaultTenant, At = Time.GetUtcNow(),
                Tickets = [new(ticket, after, recorded, [.. texts])] }, default);
        return after;
    }

    /// <summary>Links tickets as the administrator.</summary>
    public Task LinkAsync(TicketId ticket, LinkEnd end, TicketId other) =>
        Commands.ExecuteAsync(CallerOf(null), ticket, new LinkTicket(end, other));

    /// <summary>Says as the administrator what a ticket is about.</summary>
    public Task AddSubjectAsync(TicketId ticket, string subject) =>
        services.GetRequiredService<SubjectDesk>().AddAsync(CallerOf(null), ticket, subject);

    /// <summary>Merges a ticket into another one as the administrator.</summary>
    public Task MergeAsync(TicketId ticket, TicketId into) => Commands.ExecuteAsync(CallerOf(null), ticket, new MergeTicket(into));

    /// <summary>Writes a comment, as the administrator.</summary>
    public Task CommentAsync(TicketId ticket, string body, CommentVisibility visibility) =>
        Commands.ExecuteAsync(CallerOf(null), ticket, new AddComment(body, visibility));

    /// <summary>Writes a comment with a file for each text, as the administrator.</summary>
    public async Task EncloseAsync(TicketId ticket, string body, CommentVisibility visibility, params string[] texts)
    {
        var enclosures = services.GetRequiredService<EnclosureDesk>();
        var intake = await enclosures.OpenAsync(CallerOf(null), ticket, default);
        foreach (var text in texts)
            await intake.TakeInAsync($"{text}.txt", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), default);
        var comment = await enclosures.EncloseAsync(CallerOf(null), ticket, new(body, visibility), intake.Files, default);
        await Commands.ExecuteAsync(CallerOf(null), ticket, comment);
    }

    /// <summary>Makes a ticket of a comment, as the administrator.</summary>
    public Task<CommandOutcome> SplitAsync(TicketId ticket, int comment, string title) =>
        services.GetRequiredService<SplitDesk>().SplitAsync(CallerOf(null), ticket, new(comment) { Title = title });

    /// <summary>Undoes that a ticket was merged, as the administrator.</summary>
    public Task PartAsync(TicketId ticket) => Commands.ExecuteAsync(CallerOf(null), ticket, new UndoMerge());

    /// <summary>All that an import makes, whatever the tickets' numbers are.</summary>
    public async Task<IReadOnlyList<string>> StateAsync()
    {
        var state = new List<string>();
        foreach (var ticket in (await TicketsAsync()).OrderBy(ticket => ticket.ExternalRef, StringComparer.Ordinal))
        {
            var history = await HistoryAsync(ticket);
            Assert.Equal(ticket, Ticket.Fold(ticket.Id, history));
            state.Add($"{ticket with { Id = new(1) }}");
            state.AddRange(
                history.Select(e => $"{ticket.ExternalRef} {e.Version} {e.At:O} {e.By} {e.Imported} {TicketEventJson.Write(e.Event)}"));
            state.AddRange((await TextsAsync(ticket)).Select(text => $"{ticket.ExternalRef} {text with { Ticket = new(1) }}"));
        }

        state.AddRange((await Directory.ListUsersAsync("default", null, null, 100_000, default))
            .Select(user => $"{user.Id} {user.DisplayName}"));
        state.AddRange((await Directory.ListTeamsAsync("default", null, 100_000, default)).Select(team => $"{team}"));
        state.AddRange((await Directory.ListCategoriesAsync("default", "it", null, 100_000, default)).Select(category => $"{category}"));
        return state;
    }
}
