using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Commits;

/// <summary>A help desk in memory whose commits somebody contributes to.</summary>
internal sealed class ContributedDesk : IAsyncDisposable
{
    public static readonly Caller Boss = new("boss");

    private ContributedDesk(FirstContributor first, SecondContributor? second, int secondOrder) =>
        Services = new ServiceCollection()
            .AddSingleton(first)
            .AddSingleton(second ?? new SecondContributor { Name = "second" })
            .AddTicketing(t => t.UseInMemoryStore()
                .Configure(options => options.Administrators.Add("boss"))
                .AddCommitContributor<FirstContributor>()
                .AddCommitContributor<SecondContributor>(secondOrder))
            .BuildServiceProvider();

    public ServiceProvider Services { get; }

    public static async Task<ContributedDesk> OpenAsync(FirstContributor first, SecondContributor? second = null, int secondOrder = 0)
    {
        var desk = new ContributedDesk(first, second, secondOrder);
        await desk.Services.GetRequiredService<TicketingSetup>().RunAsync(default);
        return desk;
    }

    public TicketDesk Tickets => Services.GetRequiredService<TicketDesk>();

    public async Task<Ticket> FileAsync(string title = "No network") =>
        (await Tickets.CreateAsync(Boss, new() { Title = title }, cancellationToken: default)).Ticket!;

    public Task<IReadOnlyList<StoredMessage>> MessagesAsync() => Services.GetRequiredService<IOutbox>()
        .ListAsync(Caller.DefaultTenant, OutboxState.Waiting, null, null, 100, default);

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(TicketId id) =>
        Services.GetRequiredService<TicketArchive>().HistoryAsync(Boss, id, 0, 100, default);

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
