using Ticketing.Storage;
using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks.Signing;

public sealed class SecretTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task A_secret_is_told_once_and_stored_sealed(string store)
    {
        await using var desk = await HookDesk.OpenAsync(store);
        var first = await desk.SaveAsync();
        var second = await desk.SaveAsync(draft => draft with { Description = "Orders" });

        Assert.True(first.IsNew);
        Assert.StartsWith("whsec_", first.Secret, StringComparison.Ordinal);
        Assert.False(second.IsNew);
        Assert.Null(second.Secret);
        var document = Assert.Single(await desk.Get<IDocuments>().ListAsync("default", "webhook", null, 10, Cancelled));
        Assert.DoesNotContain(first.Secret!["whsec_".Length..], document.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_secret_signs_beside_the_one_before_for_a_day()
    {
        await using var desk = await HookDesk.OpenAsync();
        var old = (await desk.SaveAsync()).Secret!;
        var next = (await desk.SaveAsync(draft => draft with { RotatesSecret = true })).Secret!;

        await desk.FileAsync();
        await desk.DeliverAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.FileAsync();
        await desk.DeliverAsync();

        Assert.NotEqual(old, next);
        Assert.Equal([true, true], desk.Receiver.All.Select(one => one.IsSigned(next)));
        Assert.Equal([true, false], desk.Receiver.All.Select(one => one.IsSigned(old)));
    }
}
