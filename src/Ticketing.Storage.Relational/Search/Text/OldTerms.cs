using System.Data.Common;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// While terms are still being made anew (<see cref="TermRenewal"/>), some tickets lack the terms of grammar words. Phrases then find what
/// has them with or without: as before the upgrade sometimes too much, never too little. Thread-safe.
/// </summary>
internal sealed class OldTerms(RelationalDialect dialect)
{
    private const string AreLeft = "select 1 from ticketing_old_terms limit 1";

    private volatile bool areGone;

    /// <summary>The condition as it can be asked of all tickets.</summary>
    public async Task<Criterion> WidenAsync(DbConnection connection, Criterion where, CancellationToken cancellationToken)
    {
        if (areGone || !AskedGrammar.IsIn(where))
            return where;
        await using var command = dialect.NewCommand(connection, AreLeft);
        areGone = await command.ExecuteScalarAsync(cancellationToken) is null;
        return areGone ? where : WidenedPhrases.In(where);
    }
}
