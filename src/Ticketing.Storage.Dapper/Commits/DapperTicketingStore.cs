using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes a commit by statements of its own.</summary>
internal sealed class DapperTicketingStore(IRelationalDatabase database, SearchTerms terms, CommitFollowers followers)
    : RelationalTicketingStore(database, terms, followers)
{
    protected override Task<CommitOutcome> WriteAsync(
        string tenant, Func<CommitScope, Task<CommitOutcome>> write, CancellationToken cancellationToken) =>
        Database.WriteAsync((transaction, token) => write(new WriteScope(transaction, Database.Dialect, tenant, token)), cancellationToken);
}
