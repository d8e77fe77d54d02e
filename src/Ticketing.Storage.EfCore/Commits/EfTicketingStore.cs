using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Hosts;
using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Writes a commit through a context: in the host's transaction, where it runs in one.</summary>
internal sealed class EfTicketingStore(TicketingContexts contexts, SearchTerms terms, HostTransactions hosts, CommitFollowers followers)
    : RelationalTicketingStore(contexts.Database, terms, followers)
{
    protected override Task<CommitOutcome> WriteAsync(
        string tenant, Func<CommitScope, Task<CommitOutcome>> write, CancellationToken cancellationToken) =>
        contexts.WriteAsync(
            (context, transaction, token) => write(new WriteScope(context, transaction, Database.Dialect, tenant, token)),
            cancellationToken);

    // Within the host's transaction followers are told after its commit.
    protected override void Tell(string tenant)
    {
        if (hosts.Current is { } host)
            host.Tenants.Add(tenant);
        else
            base.Tell(tenant);
    }
}
