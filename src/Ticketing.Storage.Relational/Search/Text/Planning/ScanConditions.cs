using System.Collections.Frozen;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// What of a condition narrows an ordered scan, because an index answers it in order, and what is asked of each ticket that is examined.
/// Whatever no index answers must be a filter: to look for so many tickets that meet it could mean to look at all.
/// </summary>
/// <param name="IndexCondition">Null for nothing.</param>
/// <param name="Filter">Null for nothing.</param>
internal sealed record ScanConditions(Criterion? IndexCondition, Criterion? Filter)
{
    private static readonly FrozenSet<TextField> Indexed = FrozenSet.Create(
        TicketFields.Project, TicketFields.Team, TicketFields.Assignee, TicketFields.Requester, TicketFields.Creator,
        TicketFields.Organisation);

    /// <summary>Splits a condition.</summary>
    public static ScanConditions Of(Criterion? where)
    {
        var parts = new List<Criterion>();
        Collect(where, parts);
        return new(Together(parts.Where(IsIndexed)), Together(parts.Where(part => !IsIndexed(part))));
    }

    private static void Collect(Criterion? criterion, List<Criterion> parts)
    {
        if (criterion is AllOf all)
        {
            foreach (var part in all.Parts)
                Collect(part, parts);
        }
        else if (criterion is not null)
        {
            parts.Add(criterion);
        }
    }

    private static bool IsIndexed(Criterion criterion) => criterion switch
    {
        ValueIn { Values: [_] } value => Indexed.Contains(value.Field),
        StatusCategoryBetween { Least: <= StatusCategory.Open, Most: StatusCategory.Waiting } => true,
        _ => false,
    };

    private static Criterion? Together(IEnumerable<Criterion> parts) => parts.ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => new AllOf([.. several]),
    };
}
