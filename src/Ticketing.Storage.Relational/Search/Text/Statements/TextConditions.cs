using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes what is asked of a ticket <c>t</c> with its terms <c>x</c>: whether it may be seen, and whether it fits.</summary>
internal sealed class TextConditions(
    RelationalDialect dialect, SqlParameters parameters, Visibility visibility, IReadOnlyList<BranchGroup> branches)
{
    private readonly VisibilitySql visible = new(dialect, parameters);
    private readonly VisibilitySql unplanned = new(dialect, parameters, isPlanned: false);

    /// <summary>Whether every branch lets internal comments be read.</summary>
    public bool AllReadInternals => branches.All(branch => branch.ReadsInternal);

    /// <summary>Whether no branch does.</summary>
    public bool NoneReadsInternals => !branches.Any(branch => branch.ReadsInternal);

    /// <summary>Whether the actor sees only a part of the tickets because of a filter.</summary>
    public bool HasNarrowing => visibility.Narrowing is not null;

    /// <summary>Whether a ticket is in a branch.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="isPlanned">Whether the database's planner may choose by its value.</param>
    public string VisibleThrough(BranchGroup branch, bool isPlanned = true) => (isPlanned ? visible : unplanned).Compile(branch);

    /// <summary>Whether it is in one of several branches.</summary>
    public string VisibleThroughAny(IEnumerable<BranchGroup> some) => visible.Any(some);

    /// <summary>Whether a ticket may be seen at all; begins with <c>and</c>, or is empty for who sees everything.</summary>
    public string Visible() => branches.Any(branch => branch.IsEverything) ? "" : $" and ({visible.Any(branches)})";

    /// <summary>Whether the internal comments of a ticket may be read, as an expression that is 1 or 0.</summary>
    public string ReadsInternals() => AllReadInternals ? "1"
        : NoneReadsInternals ? "0"
        : $"case when {visible.Any(branches.Where(branch => branch.ReadsInternal))} then 1 else 0 end";

    // A ticket whose internal comments are read through one branch is searched with them, and comes through no other branch.
    /// <summary>Whether a ticket of a branch has to come through it; begins with <c>and</c>, or is empty.</summary>
    public string NotReadThroughOthers(BranchGroup branch) => branch.ReadsInternal || NoneReadsInternals
        ? ""
        : $" and ({visible.Any(branches.Where(other => other.ReadsInternal))}) is not true";

    /// <summary>The narrowing; begins with <c>and</c>, or is empty.</summary>
    public string Narrowing() => visibility.Narrowing is { } narrowing ? $" and ({Compile(narrowing, false)})" : "";

    /// <summary>A condition; begins with <c>and</c>, or is empty.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="reads">Whether the internal comments of the ticket may be read, where that is known only of each ticket.</param>
    public string And(Criterion? condition, string reads)
    {
        if (condition is null)
            return "";
        if (AllReadInternals || NoneReadsInternals || !InternalsMatter.To(condition))
            return $" and ({Compile(condition, AllReadInternals)})";
        return $" and case when {reads} then ({Compile(condition, true)}) else ({Compile(condition, false)}) end";
    }

    private string Compile(Criterion criterion, bool internals) =>
        new CriterionSql(dialect, parameters, internals, joined: true).Compile(criterion);
}
