using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Commits.ContributedDesk;

namespace Ticketing.Tests.Commits;

public sealed class CommitContributorTests
{
    [Fact]
    public async Task Commits_of_the_help_desk_itself_are_told_with_who_asked()
    {
        var first = new FirstContributor { Name = "first" };
        await using var desk = await OpenAsync(first);
        var ticket = await desk.FileAsync();

        await desk.Tickets.ExecuteAsync(Boss, ticket.Id, new AddComment("Hello", CommentVisibility.Public));
        await desk.Services.GetRequiredService<PeopleDesk>().SaveTeamAsync(Boss, new Team("network", "Network"), default);

        Assert.Equal(
            [(CommitOrigins.Command, "boss"), (CommitOrigins.Command, "boss"), (CommitOrigins.Administration, "boss")],
            first.Asked.Select(asked => (asked.Origin, asked.By)));
        Assert.IsType<SaveTeam>(Assert.Single(first.Asked[^1].Commit.Directory));
    }

    [Fact]
    public async Task Contributors_are_asked_by_order_and_then_as_registered()
    {
        var first = new FirstContributor { Name = "first", Adds = _ => Message("of the first") };
        var second = new SecondContributor { Name = "second", Adds = _ => Message("of the second") };
        await using var asRegistered = await OpenAsync(first, second);
        await asRegistered.FileAsync();
        Assert.Equal(["of the first"], second.Asked[0].Commit.Outbox.Select(message => message.Id));
        Assert.Empty(first.Asked[0].Commit.Outbox);

        await using var turned = await OpenAsync(first, second, secondOrder: -1);
        await turned.FileAsync();

        Assert.Equal(["of the second"], first.Asked[1].Commit.Outbox.Select(message => message.Id));
        Assert.Equal(
            ["second", "first", "attachments", "notifications"],
            turned.Services.GetRequiredService<CommitContributors>().All.Select(contributor => contributor.Name));
    }

    [Fact]
    public async Task A_contributor_that_is_registered_again_is_asked_once_in_its_last_order()
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new FirstContributor { Name = "first" })
            .AddSingleton(new SecondContributor { Name = "second" })
            .AddTicketing(t => t
                .UseInMemoryStore()
                .AddCommitContributor<FirstContributor>()
                .AddCommitContributor<SecondContributor>()
                .AddCommitContributor<FirstContributor>(5))
            .BuildServiceProvider();

        Assert.Equal(
            ["second", "first", "attachments", "notifications"],
            services.GetRequiredService<CommitContributors>().All.Select(contributor => contributor.Name));
    }

    [Fact]
    public async Task A_host_that_starts_logs_its_contributors_in_their_order()
    {
        var log = new Lines();
        await using var services = new ServiceCollection()
            .AddSingleton<ILogger<TicketingSetup>>(log)
            .AddSingleton(new FirstContributor { Name = "first" })
            .AddSingleton(new SecondContributor { Name = "second", Origins = CommitOrigins.Import })
            .AddTicketing(t => t.UseInMemoryStore().AddCommitContributor<FirstContributor>(1).AddCommitContributor<SecondContributor>())
            .BuildServiceProvider();

        await services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                (LogLevel.Debug, "second contributes to commits of these origins: Import."),
                (LogLevel.Debug, "first contributes to commits of these origins: Usual."),
                (LogLevel.Debug, "attachments contributes to commits of these origins: Usual, Import, Setup."),
                (LogLevel.Debug, "notifications contributes to commits of these origins: Usual."),
            ],
            log.All);
    }

    [Fact]
    public async Task Where_nothing_is_contributed_a_commit_stays_what_it_is()
    {
        await using var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();
        var commits = services.GetRequiredService<CommitPipeline>();
        var proposed = new ProposedCommit(CommitOrigins.Command, "ann", new() { Tenant = "acme", At = DateTimeOffset.UnixEpoch });

        // What is made once is made here.
        Assert.Same(proposed.Commit, commits.Complete(proposed));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Assert.Same(proposed.Commit, commits.Complete(proposed));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public async Task What_fails_leaves_nothing_and_is_told_by_name()
    {
        var first = new FirstContributor { Name = "first", Adds = _ => Message("of the first") };
        var second = new SecondContributor { Name = "mailer", Adds = Failing };
        await using var desk = await OpenAsync(first, second);

        var fault = await Assert.ThrowsAsync<CommitContributionException>(() => desk.FileAsync());

        Assert.Equal("mailer", fault.Contributor);
        Assert.Contains("'mailer' failed", fault.Message, StringComparison.Ordinal);
        Assert.IsType<TimeZoneNotFoundException>(fault.InnerException);
        Assert.Empty(await desk.MessagesAsync());

        static CommitContribution? Failing(ProposedCommit proposed) =>
            proposed.Commit.Tickets.Count == 0 ? null : throw new TimeZoneNotFoundException();
    }

    [Fact]
    public async Task A_repetition_by_its_key_stores_nothing_twice()
    {
        var first = new FirstContributor { Name = "first", Adds = OnEach(change => $"{change.After.Id}/{change.After.Version}") };
        await using var desk = await OpenAsync(first);
        var options = new CommandOptions { Idempotency = new("key", "print") };

        await desk.Tickets.CreateAsync(Boss, new() { Title = "No network" }, options);
        await desk.Tickets.CreateAsync(Boss, new() { Title = "No network" }, options);

        Assert.Single(await desk.MessagesAsync());
    }

    [Fact]
    public async Task A_change_that_is_decided_anew_is_contributed_to_anew()
    {
        ContributedDesk? desk = null;
        var first = new FirstContributor
        {
            Name = "first",
            Adds = OnEach(change => change.After.Title is "Mine" ? $"{change.After.Id}/{change.After.Version}" : null),
        };
        // Another host is faster, once.
        var second = new SecondContributor { Name = "second", Adds = WriteBefore };
        await using var opened = desk = await OpenAsync(first, second);
        var ticket = await desk.FileAsync();

        await desk.Tickets.ExecuteAsync(Boss, ticket.Id, new EditTicket { Title = "Mine" });

        Assert.Equal([$"{ticket.Id}/3"], (await desk.MessagesAsync()).Select(message => message.Id));

        CommitContribution? WriteBefore(ProposedCommit proposed)
        {
            if (proposed.Commit.Tickets is not [{ Before: { Version: 1 } stored }])
                return null;
            var urgent = new RecordedEvent(2, proposed.Commit.At, "eve", new PriorityChanged(Priority.Urgent));
            var stored2 = desk!.Services.GetRequiredService<ITicketingStore>().CommitAsync(
                proposed.Commit with { Outbox = [], Tickets = [new(stored, stored.Apply(urgent), [urgent], [])] }, default);
            Assert.True(stored2.IsCompletedSuccessfully);
            return null;
        }
    }

    [Theory]
    [InlineData(CommitOrigins.Usual, 0)]
    [InlineData(CommitOrigins.Usual | CommitOrigins.Import, 1)]
    public async Task An_import_asks_only_whoever_takes_part_in_imports(CommitOrigins origins, int messages)
    {
        var first = new FirstContributor { Name = "first", Origins = origins, Adds = OnEach(change => $"{change.After.Id}") };
        await using var desk = await OpenAsync(first);
        var happened = new RecordedEvent(1, DateTimeOffset.UnixEpoch, "boss", new TicketCreated
        {
            Project = "support", Title = "Long ago", Workflow = "default", WorkflowVersion = 1, Status = "to-do",
            StatusCategory = StatusCategory.Open, Priority = Priority.Normal, Category = "general", Requester = "boss", Creator = "boss",
        });
        var change = new TicketChange(null, Ticket.Begin(new(1), happened), [happened], []);

        await desk.Services.GetRequiredService<ImportDesk>().CommitAsync(
            Boss, new() { At = DateTimeOffset.UnixEpoch, Tickets = [new(change, null)] }, default);

        Assert.Equal(messages, (await desk.MessagesAsync()).Count);
    }

    [Fact]
    public async Task The_first_project_of_a_tenant_asks_only_whoever_takes_part_in_setup()
    {
        var first = new FirstContributor { Name = "first", Origins = CommitOrigins.Setup };
        await using var desk = await OpenAsync(first);

        await desk.FileAsync();

        Assert.Equal([(CommitOrigins.Setup, null)], first.Asked.Select(asked => (asked.Origin, asked.By)));
    }

    public static TheoryData<CommitContribution, string> Refused => new()
    {
        { new() { Outbox = [new("a", "mail", "{}", default), new("a", "mail", "{}", default)] }, "the message a, which the commit has" },
        { new() { Outbox = [new("", "mail", "{}", default)] }, "whose name cannot be kept" },
        { new() { Outbox = [new("a", "", "{}", default)] }, "whose name cannot be kept" },
        { new() { Outbox = [new("a", "mail", "<p>", default)] }, "no JSON" },
        { new() { Alarms = [new("sla", "a", null), new("sla", "a", null)] }, "the alarm sla/a, which the commit has" },
        { new() { Alarms = [new("sla", "\0", null)] }, "whose name cannot be kept" },
        { new() { Documents = [new("note", "a", 0, "{}"), new("note", "a", 1, null)] }, "the document note/a, which the commit has" },
        { new() { Documents = [new("note", "a", 0, "{\"\ud800\":1}")] }, "no JSON" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_no_store_could_keep_is_refused_by_name(CommitContribution contribution, string sentence)
    {
        var first = new FirstContributor { Name = "first", Adds = proposed => proposed.Commit.Tickets.Count == 0 ? null : contribution };
        await using var desk = await OpenAsync(first);

        var fault = await Assert.ThrowsAsync<CommitContributionException>(() => desk.FileAsync());

        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Empty((await desk.Services.GetRequiredService<Ticketing.Search.TicketFinder>()
            .SearchAsync(Boss, "", 1, null, default)).Items);
    }

    private sealed class Lines : ILogger<TicketingSetup>
    {
        public List<(LogLevel, string)> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add((logLevel, formatter(state, exception)));
    }

    private static CommitContribution Message(string id) => new() { Outbox = [new(id, "mail", "{}", DateTimeOffset.UnixEpoch)] };

    private static Func<ProposedCommit, CommitContribution?> OnEach(Func<TicketChange, string?> id) => proposed => new()
    {
        Outbox = [.. proposed.Commit.Tickets.Select(id).OfType<string>()
            .Select(one => new OutboxMessage(one, "mail", "{}", DateTimeOffset.UnixEpoch))],
    };
}
