using System.Data;
using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>
/// Writes first and looks only when it must. Nearly always nothing stands in a commit's way, so what it writes is not asked about before: a
/// version that has moved on or a key that is taken ends the transaction, and the next one looks first, to see what to refuse, or
/// the receipt of an earlier run.
/// </summary>
internal static class CommitAttempts
{
    // Who looked and still met somebody faster looks again. More often than that it is no chance.
    private const int Most = 3;

    /// <summary>Runs a commit.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="dialect">The database's.</param>
    /// <param name="write">Writes it in a transaction; is told whether to look first.</param>
    /// <exception cref="TicketConflictException">Somebody was faster each time.</exception>
    public static async Task<CommitOutcome> RunAsync(
        TicketingCommit commit, RelationalDialect dialect, Func<bool, Task<CommitOutcome>> write)
    {
        // The directory and documents are looked at as they are changed, and a repetition must be known before.
        var looksFirst = commit.Directory.Count > 0 || commit.Documents.Count > 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write(looksFirst);
            }
            catch (Exception race) when (IsRace(race, dialect) && attempt < Most)
            {
                looksFirst = true;
            }
            catch (DBConcurrencyException race)
            {
                throw TicketConflicts.AtTheSameTime(race);
            }
        }
    }

    private static bool IsRace(Exception fault, RelationalDialect dialect) =>
        fault is DBConcurrencyException || (fault is DbException thrown && dialect.IsKeyTaken(thrown));
}
