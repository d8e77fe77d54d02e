using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Dispatch;

namespace Ticketing.Commits;

public sealed class DocumentCacheTests
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_read_is_kept_for_a_while_and_read_anew_after_a_commit()
    {
        await using var services = Services();
        var reads = 0;
        var notes = services.GetRequiredService<DocumentCaches>().Keep<string>(
            "note", (_, before, _) => Task.FromResult($"{++reads} after {before ?? "nothing"}"));

        Assert.Equal("1 after nothing", await notes.GetAsync(Caller.DefaultTenant, Cancelled));
        Assert.Equal("1 after nothing", await notes.GetAsync(Caller.DefaultTenant, Cancelled));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("2 after 1 after nothing", await notes.GetAsync(Caller.DefaultTenant, Cancelled));
        await WriteAsync(services, "other");
        Assert.NotNull(notes.Find(Caller.DefaultTenant));
        await WriteAsync(services, "note");
        Assert.Null(notes.Find(Caller.DefaultTenant));
    }

    [Fact]
    public async Task What_was_read_while_somebody_changed_it_is_not_kept()
    {
        await using var services = Services();
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reads = 0;
        var notes = services.GetRequiredService<DocumentCaches>().Keep<string>("note", async (_, _, _) =>
        {
            var mine = $"{++reads}";
            begun.TrySetResult();
            await go.Task;
            return mine;
        });

        var reading = notes.GetAsync(Caller.DefaultTenant, Cancelled);
        await begun.Task;
        await WriteAsync(services, "note");
        go.SetResult();

        Assert.Equal("1", await reading);
        Assert.Equal("2", await notes.GetAsync(Caller.DefaultTenant, Cancelled));
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<TimeProvider>(clock)
        .AddTicketing(t => t.UseInMemoryStore())
        .BuildServiceProvider();

    private static async Task WriteAsync(ServiceProvider services, string kind) => await services.GetRequiredService<HandlerCommits>()
        .CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = DateTimeOffset.UnixEpoch, Documents = [new(kind, "one", 0, "{}")] }, Cancelled);
}
