using Ticketing.Access;
using Ticketing.Setup;
using Ticketing.Views;

namespace Ticketing.SampleHost.Demo;

/// <summary>
/// Enters a few views: everybody's, one of them a board, and a team's. Those who are shown around first have some pinned; managers begin
/// with what is most pressing.
/// </summary>
internal sealed class DemoViews(ViewDesk desk) : IDemo
{
    // Somebody of each role that works on tickets.
    private static readonly string[] Pinning = ["admin", "manager1", "agent1"];

    private static readonly SavedView Pressing = new()
    {
        Name = "Most pressing first",
        Audience = ViewAudience.Everybody,
        Query = "is:open sort:-priority",
        Columns = ["status", "priority", "category", "assignee", "due"],
        DefaultFor = [Role.Manager.Name],
    };

    private static readonly SavedView Untaken = new()
    {
        Name = "Nobody has taken it",
        Audience = ViewAudience.Everybody,
        Query = "is:open is:unassigned sort:created",
        Columns = ["priority", "category", "requester", "created"],
    };

    private static readonly SavedView SupportByPerson = new()
    {
        Name = "IT Support by person",
        Audience = ViewAudience.Everybody,
        Layout = ViewLayout.Board,
        Project = "support",
        Lanes = BoardGrouping.Assignee,
    };

    private static readonly SavedView OfTheNetwork = new()
    {
        Name = "Waiting for the network team",
        Audience = ViewAudience.Of("network"),
        Query = "team:network is:waiting sort:updated",
        Group = "status",
    };

    /// <inheritdoc/>
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        foreach (var view in (SavedView[])[Untaken, SupportByPerson])
        {
            var added = await desk.AddAsync(administrator, view, isPinned: false, cancellationToken);
            foreach (var person in Pinning)
                await desk.PinAsync(administrator with { UserId = person }, added.View.Id, place: null, cancellationToken);
        }

        await desk.AddAsync(administrator, Pressing, isPinned: false, cancellationToken);
        await desk.AddAsync(administrator with { UserId = "agent1" }, OfTheNetwork, isPinned: true, cancellationToken);
    }
}
