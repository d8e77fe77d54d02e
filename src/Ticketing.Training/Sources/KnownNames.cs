using Ticketing.Storage;
using Ticketing.Training.Pseudonyms;

namespace Ticketing.Training.Sources;

/// <summary>Everybody and every organisation that a tenant's directory knows: their names are always found. Thread-safe.</summary>
internal sealed class KnownNames(IDirectory directory)
{
    // Beyond that, names of the directory are found as those of strangers are, but for the people of the ticket.
    private const int Most = 50_000;
    private const int Page = 200;

    public async Task<(IReadOnlyList<KnownPerson> People, IReadOnlyList<string> Organisations)> ReadAsync(
        string tenant, IReadOnlyCollection<string> ofTicket, CancellationToken cancellationToken)
    {
        var people = (await directory.FindUsersAsync(tenant, ofTicket, cancellationToken)).ToList();
        string? after = null;
        while (people.Count < Most
            && await directory.ListUsersAsync(tenant, null, after, Page, cancellationToken) is { Count: > 0 } page)
        {
            people.AddRange(page);
            after = page[^1].Id;
        }

        var organisations = new List<string>();
        after = null;
        while (organisations.Count < Most
            && await directory.ListOrganisationsAsync(tenant, after, Page, cancellationToken) is { Count: > 0 } page)
        {
            organisations.AddRange(page.Select(one => one.Name));
            after = page[^1].Key;
        }

        var known = people.DistinctBy(user => user.Id).Select(user => new KnownPerson(user.DisplayName, user.Email, user.Id));
        return ([.. known], organisations);
    }
}
