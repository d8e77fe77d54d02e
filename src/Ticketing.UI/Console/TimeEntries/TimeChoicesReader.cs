using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>
/// Finds whose time is offered to a reader: to those who manage time, everybody's. What he then sees of it is what he may read on the
/// tickets.
/// </summary>
internal sealed class TimeChoicesReader(PeopleDesk people, ProjectDesk projects)
{
    public async Task<TimeChoices> ReadAsync(PageContext page, CancellationToken cancellationToken) =>
        page.Actor.MaySomewhere(Permission.ManageTime) && page.Actor.May(Permission.SeePeople)
            ? new(
                [.. (await people.ListUsersAsync(page.Caller, null, null, cancellationToken)).OrderBy(user => user.DisplayName)],
                await people.ListTeamsAsync(page.Caller, null, cancellationToken),
                await projects.ListAsync(page.Caller, null, cancellationToken))
            : new([], [], []);
}
