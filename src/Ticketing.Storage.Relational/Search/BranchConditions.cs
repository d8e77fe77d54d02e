using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text;

namespace Ticketing.Storage.Relational.Search;

/// <summary>What a ticket <c>t</c> must meet to be found by one way of seeing it.</summary>
internal sealed class BranchConditions
{
    private readonly RelationalDialect dialect;
    private readonly SqlParameters parameters;
    private readonly Visibility visibility;
    private readonly Criterion? where;
    private readonly bool isByUpdate;

    public BranchConditions(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where, bool isByUpdate)
    {
        this.dialect = dialect;
        this.parameters = parameters;
        this.visibility = visibility;
        this.where = where;
        this.isByUpdate = isByUpdate;
        Visible = new(dialect, parameters);
        Groups = BranchGroup.Of(visibility);
        Tenant = parameters.Add(visibility.Tenant);
    }

    /// <summary>The ways of seeing.</summary>
    public IReadOnlyList<BranchGroup> Groups { get; }

    /// <summary>Writes the conditions of the ways themselves.</summary>
    public VisibilitySql Visible { get; }

    /// <summary>The parameter with the tenant.</summary>
    public string Tenant { get; }

    /// <summary>All that is asked of a ticket of a group; begins with <c>and</c>.</summary>
    public string Of(BranchGroup group) => $" and {Visible.Compile(group)}{Besides(where, group.ReadsInternal)}{Narrowed}";

    /// <summary>The narrowing; begins with <c>and</c>. It is the same for everybody.</summary>
    public string Narrowed => And(visibility.Narrowing, false);

    /// <summary>A condition, for a way that reads internal comments or not; begins with <c>and</c>.</summary>
    public string Besides(Criterion? condition, bool internals) => And(condition, internals) + NotReadMore(internals);

    // Words that must not occur are looked for in all that the actor may read of a ticket, and its last change is the last one that he may know of. A ticket
    // whose internal comments he reads by one way in must not come in by another where they are not looked at. For words that must occur, the first way
    // finds at least as much.
    private string NotReadMore(bool internals)
    {
        if (internals || !(isByUpdate || InternalsMatter.ToTimesOf(where) || TextSplit.Excludes(where)))
            return "";
        var reading = Groups.Where(group => group.ReadsInternal).ToList();
        return reading.Count == 0 ? "" : $" and ({Visible.Any(reading)}) is not true";
    }

    private string And(Criterion? criterion, bool internals) =>
        criterion is null ? "" : $" and ({new CriterionSql(dialect, parameters, internals).Compile(criterion)})";
}
