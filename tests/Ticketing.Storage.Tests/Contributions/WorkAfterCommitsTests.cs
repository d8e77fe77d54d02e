using System.Net;
using Acme.HelpDesk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ticketing.Access;

namespace Ticketing.Storage.Tests.Contributions;

/// <summary>The handlers that the documentation shows, with the dispatchers of a host on every store.</summary>
public sealed class WorkAfterCommitsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_alarm_becomes_a_message_and_the_message_is_delivered(StoreKind kind)
    {
        using var service = new PagingService();
        await using var store = await OpenStore.OpenAsync(kind, t =>
        {
            t.AddOutboxHandler<Pager>().AddAlarmHandler<Reminder>();
            t.Services.AddSingleton(new HttpClient(service));
        });
        await store.Setup.RunAsync(Cancelled);
        var workers = store.Get<IEnumerable<IHostedService>>()
            .Where(one => one.GetType().Name.EndsWith("Dispatcher", StringComparison.Ordinal))
            .ToList();
        foreach (var worker in workers)
            await worker.StartAsync(Cancelled);

        await store.UnderTest.Store.CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Alarms = [new("reminder", "12", DateTimeOffset.UnixEpoch.AddYears(50), """{"ticket":12}""")],
            },
            Cancelled);

        Assert.Equal("""{"ticket":12}""", await service.AskedAsync(Cancelled));
        foreach (var worker in workers.AsEnumerable().Reverse())
            await worker.StopAsync(Cancelled);
        // It is set anew for each day since, as long as the dispatcher ran.
        var next = Assert.Single(await store.UnderTest.Alarms.ListAsync(Caller.DefaultTenant, 10, Cancelled));
        Assert.True(next.DueAt > DateTimeOffset.UnixEpoch.AddYears(50));
        Assert.NotEmpty(await store.UnderTest.Outbox.ListAsync(Caller.DefaultTenant, OutboxState.Done, "pager", null, 10, Cancelled));
        Assert.Empty(await store.UnderTest.Outbox.ListAsync(Caller.DefaultTenant, OutboxState.Parked, null, null, 10, Cancelled));
    }

    [Theory, InlineData("Pager"), InlineData("Reminder")]
    public async Task The_documentation_shows_the_handlers_that_are_tried_here(string name)
    {
        var file = Repository.At("tests", "Ticketing.Storage.Tests", "Contributions", name + ".cs");
        var source = (await File.ReadAllTextAsync(file, Cancelled)).ReplaceLineEndings("\n");
        var shown = source.Replace("\nnamespace Acme.HelpDesk;\n", "", StringComparison.Ordinal);

        var page = await File.ReadAllTextAsync(Repository.At("docs", "work-after-commits.md"), Cancelled);

        Assert.Contains($"```csharp\n{shown}```", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>Takes whatever it is sent.</summary>
    private sealed class PagingService : HttpMessageHandler
    {
        private readonly TaskCompletionSource<string> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> AskedAsync(CancellationToken cancellationToken) => asked.Task.WaitAsync(cancellationToken);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.TrySetResult(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new(HttpStatusCode.Accepted);
        }
    }
}
