using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.Merging;

/// <summary>A ticket of a demo that was merged into an open one; it was over before, so nothing else changes.</summary>
internal sealed class MergeDemo(MergeDesk desk, TicketFinder finder) : IDemo
{
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        var over = await finder.SearchAsync(administrator, "is:closed linked:none sort:created", 1, cursor: null, cancellationToken);
        var open = await finder.SearchAsync(administrator, "is:open linked:none sort:created", 1, cursor: null, cancellationToken);
        if ((over.Items, open.Items) is ([var merged], [var into]))
            await desk.MergeAsync(administrator, merged.Id, new(into.Id), null, cancellationToken);
    }
}
