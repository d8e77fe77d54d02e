using Ticketing.Fields;
using Ticketing.Search;

namespace Ticketing.UI.Console.Choosing;

/// <summary>How many open tickets people and teams have, of those that the reader sees. Counted once for all menus of a request.</summary>
internal sealed class OpenLoads(PageContext page, TicketFacets facets)
{
    private IReadOnlyList<IReadOnlyDictionary<string, long>>? loads;

    /// <summary>By user id.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfPeopleAsync(CancellationToken cancellationToken) =>
        (await CountAsync(cancellationToken))[0];

    /// <summary>By the key of the team.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfTeamsAsync(CancellationToken cancellationToken) =>
        (await CountAsync(cancellationToken))[1];

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, long>>> CountAsync(CancellationToken cancellationToken) => loads ??=
    [
        .. (await facets.CountAsync(page.Caller, "is:open", [new(TicketFields.Assignee), new(TicketFields.Team)], cancellationToken))
            .Select(facet => facet.Values
                .Where(value => value.Value is not null)
                .ToDictionary(value => value.Value!, value => value.Count)),
    ];
}
