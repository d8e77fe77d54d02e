using Ticketing.Access;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

// Access keys come last: a row of another table is looked for only where the ticket's own columns fit, and the one that is found decides.
/// <summary>Compiles branches of a visibility to conditions on a ticket <c>t</c>.</summary>
/// <param name="dialect">The database's own SQL.</param>
/// <param name="parameters">Takes the values.</param>
/// <param name="isPlanned">Whether the database's planner may choose by the value of a single relation.</param>
internal sealed class VisibilitySql(RelationalDialect dialect, SqlParameters parameters, bool isPlanned = true)
{
    // Each by a name of its own: only a statement that binds nothing but values of its plan cache key is kept.
    private const int MostNamed = 20;

    /// <summary>The condition of one group.</summary>
    public string Compile(BranchGroup group)
    {
        if (group.IsEverything)
            return "1 = 1";
        if (group.Values is [var only])
        {
            return string.Join(
                " and ",
                KeysLast(group.Relations).Select(one => Holds(one.Relation, value => $"{value} = {Value(only[one.Index])}")));
        }

        if (group.Relations is [var relation] && group.Values.Length <= MostNamed)
        {
            return Holds(
                relation,
                value => $"{value} in ({string.Join(", ", group.Values.Select(values => parameters.Add(values[0])))})");
        }

        if (group.Relations is [var single])
        {
            var list = parameters.AddList(group.Values.Select(values => values[0]));
            return Holds(single, value => dialect.IsIn(value, list));
        }

        return dialect.AnyMember(
            parameters.AddList(group.Values),
            string.Join(
                " and ",
                KeysLast(group.Relations).Select(one => Holds(one.Relation, value => $"{value} = {dialect.MemberPart(one.Index)}"))));
    }

    /// <summary>Whether one of the groups holds.</summary>
    public string Any(IEnumerable<BranchGroup> groups) => string.Join(" or ", groups.Select(group => $"({Compile(group)})"));

    private string Value(string value) => isPlanned ? parameters.Add(value) : parameters.AddUnknown(value);

    private static IEnumerable<(TicketRelation Relation, int Index)> KeysLast(IEnumerable<TicketRelation> relations) =>
        relations.Select((relation, index) => (Relation: relation, Index: index)).OrderBy(one => one.Relation.KeyKind() is not null);

    private static string Holds(TicketRelation relation, Func<string, string> condition) => relation switch
    {
        TicketRelation.Project => condition("t.project"),
        TicketRelation.Team => condition("t.team"),
        TicketRelation.Organisation => condition("t.organisation"),
        TicketRelation.Assignee => condition("t.assignee"),
        TicketRelation.Requester => condition("t.requester"),
        TicketRelation.Creator => condition("t.creator"),
        _ => TicketKeySql.Carries(
            relation.KeyKind() ?? throw new NotSupportedException($"There is no column for the relation {relation}."),
            condition("k.value"),
            // Whoever watches sees the ticket, whatever made him watch it.
            internals: true),
    };
}
