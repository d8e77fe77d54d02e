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
    private readonly VisibilitySql visible;
    private readonly Criterion? where;

    public BranchConditions(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where)
    {
        this.dialect = dialect;
        this.parameters = parameters;
        this.visibility = visibility;
        this.where = where;
        visible = new(dialect, parameters);
        Groups = BranchGroup.Of(visibility);
        Tenant = parameters.Add(visibility.Tenant);
    }

    /// <summary>The ways of seeing.</summary>
    public IReadOnlyList<BranchGroup> Groups { get; }

    /// <summary>The parameter with the tenant.</summary>
    public string Tenant { get; }

    /// <summary>All that is asked of a ticket of a group; begins with <c>and</c>.</summary>
    public string Of(BranchGroup group) => $" and {visible.Compile(group)}{Besides(where, group.ReadsInternal)}";

    /// <summary>That one of several groups, which read alike, shows the ticket, and a condition; begins with <c>and</c>.</summary>
    public string OfAny(IGrouping<bool, BranchGroup> groups, Criterion? condition) => $" and ({visible.Any(groups)}){Besides(condition, groups.Key)}";

    private string Besides(Criterion? condition, bool internals) =>
        And(condition, internals) + And(visibility.Narrowing, false) + NotReadMore(internals);

    // Words that must not occur are looked for in all that the actor may read of a ticket. A ticket whose internal comments he reads by one
    // way in must not come in by another where they are not looked at. For words that must occur, the first way finds at least as much.
    private string NotReadMore(bool internals)
    {
        if (internals || !TextSplit.Excludes(where))
            return "";
        var reading = Groups.Where(group => group.ReadsInternal).ToList();
        return reading.Count == 0 ? "" : $" and ({visible.Any(reading)}) is not true";
    }

    private string And(Criterion? criterion, bool internals) =>
        criterion is null ? "" : $" and ({new CriterionSql(dialect, parameters, internals).Compile(criterion)})";
}
