using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// What of a condition narrows the window of a walk, because an index delivers it in order, and what is asked of each ticket in it. Whatever no index
/// knows must stay outside: looking for a window full of tickets that meet it could mean to look at all.
/// </summary>
/// <param name="Inside">Null for nothing.</param>
/// <param name="Outside">Null for nothing.</param>
internal sealed record WindowFilter(Criterion? Inside, Criterion? Outside)
{
    /// <summary>Splits a condition.</summary>
    public static WindowFilter Of(Criterion? where)
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
        ValueIn { Values: [_], Field: TextField.Project or TextField.Team or TextField.Assignee or TextField.Requester or TextField.Creator or TextField.Organisation } => true,
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
