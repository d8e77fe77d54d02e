using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Tells what a database throws when somebody else writes at the same time from all else.</summary>
internal static class CommitFaults
{
    // The standard's number for a key that is there already; where one writes at a time no driver needs it.
    private const string UniqueViolation = "23505";

    /// <summary>Whether somebody was faster after we had looked: a row is not at its version any more, or a key is taken.</summary>
    public static bool IsRace(Exception fault) => fault is DbUpdateConcurrencyException || Of(fault) is { SqlState: UniqueViolation };

    /// <summary>What the driver threw, or null.</summary>
    public static DbException? Of(Exception fault) => fault as DbException ?? fault.InnerException as DbException;
}
