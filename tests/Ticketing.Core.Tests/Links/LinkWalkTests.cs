using Ticketing.Links;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Links;

public sealed class LinkWalkTests
{
    [Fact]
    public async Task A_cycle_is_refused_however_long_it_is()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(20);
        for (var i = 0; i + 1 < ids.Length; i++)
            await desk.LinkAsync(ids[i], LinkKind.Blocks.Forward, ids[i + 1]);

        var refused = await RefusedAsync(() => desk.LinkAsync(ids[^1], LinkKind.Blocks.Forward, ids[0]));
        var fromTheOther = await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.Blocks.Backward, ids[^1]));

        Assert.Equal((LinkErrorCodes.Cycle, $"{ids[^1]} {ids[0]}"), (refused.Code, string.Join(' ', refused.Arguments)));
        Assert.Equal(LinkErrorCodes.Cycle, fromTheOther.Code);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[^1]);
    }

    [Fact]
    public async Task Where_more_tickets_hang_together_than_are_looked_at_nothing_is_linked()
    {
        var desk = await OpenAsync();
        // A root with eleven branches of ninety leaves each.
        var ids = await desk.FileAsync(1 + 11 + (11 * 90));
        for (var branch = 1; branch <= 11; branch++)
        {
            await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[branch]);
            for (var leaf = 0; leaf < 90; leaf++)
                await desk.LinkAsync(ids[branch], LinkKind.Blocks.Forward, ids[12 + ((branch - 1) * 90) + leaf]);
        }

        var others = await desk.FileAsync(2);
        await desk.LinkAsync(others[0], LinkKind.Blocks.Forward, others[1]);

        var refused = await RefusedAsync(() => desk.LinkAsync(others[1], LinkKind.Blocks.Forward, ids[0]));

        Assert.Equal((LinkErrorCodes.TooWide, "1000"), (refused.Code, Assert.Single(refused.Arguments)));
        // Nobody has to walk where nothing leads to the one.
        await desk.LinkAsync((await desk.FileAsync(1))[0], LinkKind.Blocks.Forward, ids[0]);
    }
}
