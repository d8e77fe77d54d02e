using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Relational.Search;

/// <summary>What a ticket <c>t</c> must meet to be found through a branch of a visibility.</summary>
internal sealed class BranchConditions
{
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly Visibility visibility;
    private readonly Criterion? where;
    private readonly bool isByUpdate;
    private readonly VisibilitySql visible;

    public BranchConditions(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where, bool isByUpdate)
    {
        this.dialect = dialect;
        this.parameters = parameters;
        this.visibility = visibility;
        this.where = where;
        this.isByUpdate = isByUpdate;
        visible = new(dialect, parameters);
        Groups = BranchGroup.Of(visibility);
        Tenant = parameters.Add(visibility.Tenant);
    }

    /// <summary>The branches of the visibility.</summary>
    public IReadOnlyList<BranchGroup> Groups { get; }

    /// <summary>The parameter with the tenant.</summary>
    public string Tenant { get; }

    /// <summary>The narrowing, which is the same for everybody.</summary>
    public FilterSql Narrowing => Of(visibility.Narrowing, internals: false);

    /// <summary>What one branch demands.</summary>
    public FilterSql VisibleThrough(BranchGroup branch) => new(visible.Compile(branch), branch.KeyLookups);

    /// <summary>What one of several branches demands.</summary>
    public FilterSql VisibleThroughAny(IReadOnlyCollection<BranchGroup> branches) =>
        new($"({visible.Any(branches)})", branches.Sum(branch => branch.KeyLookups));

    /// <summary>A condition, asked through a branch that reads internal comments or not.</summary>
    public FilterSql Filter(Criterion? condition, bool internals) => Of(condition, internals).And(NotReadThroughOthers(internals));

    // Words that must not occur are looked for in all that the actor may read of a ticket, and its last change is the last one that he may
    // know of. A ticket whose internal comments he reads through one branch must not come through another where they are not looked at. For
    // words that must occur, the first branch finds at least as much.
    private FilterSql NotReadThroughOthers(bool internals)
    {
        if (internals || !(isByUpdate || InternalsMatter.ToFieldsOf(where) || TextSplit.Excludes(where)))
            return FilterSql.None;
        var reading = Groups.Where(group => group.ReadsInternal).ToList();
        if (reading.Count == 0)
            return FilterSql.None;
        var readThroughOthers = VisibleThroughAny(reading);
        return readThroughOthers with { Sql = $"{readThroughOthers.Sql} is not true" };
    }

    private FilterSql Of(Criterion? criterion, bool internals) => criterion is null
        ? FilterSql.None
        : new($"({new CriterionSql(dialect, parameters, internals).Compile(criterion)})", KeyLookups.Of(criterion));
}
