using Microsoft.Extensions.Time.Testing;

namespace Ticketing.Notifications.Slack.Tests;

public sealed class KeptTests
{
    private readonly FakeTimeProvider clock = new(Samples.Noon);

    [Fact]
    public void The_one_kept_longest_makes_place()
    {
        var kept = new Kept<int, string>(2, TimeSpan.FromHours(1), clock);
        kept.Keep(1, "a");
        kept.Keep(2, "b");
        kept.Keep(1, "c");

        kept.Keep(3, "d");

        Assert.Equal(["c", null, "d"], new[] { kept.Find(1), kept.Find(2), kept.Find(3) });
    }

    [Fact]
    public void Nothing_is_kept_longer_than_it_may()
    {
        var kept = new Kept<int, string>(2, TimeSpan.FromHours(1), clock);
        kept.Keep(1, "a");
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(kept.Find(1));

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(kept.Find(1));
    }

    [Fact]
    public void What_is_forgotten_is_gone()
    {
        var kept = new Kept<int, string>(1, TimeSpan.FromHours(1), clock);
        kept.Keep(1, "a");
        kept.Forget(1);
        kept.Forget(2);

        Assert.Null(kept.Find(1));
    }
}
