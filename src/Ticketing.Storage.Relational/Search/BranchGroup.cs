using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Branches of a visibility that are read in one go: mostly one; for somebody who has very many, all those that differ only in their
/// values.
/// </summary>
/// <param name="Relations">The relations of each of them.</param>
/// <param name="Values">For each branch the values of its relations, in the same order.</param>
/// <param name="ReadsInternal">Whether internal comments are readable.</param>
internal sealed record BranchGroup(
    ImmutableArray<TicketRelation> Relations, ImmutableArray<ImmutableArray<string>> Values, bool ReadsInternal)
{
    // A statement has room for 500 parts, of which a branch can take three.
    public const int MostAlone = 60;

    /// <summary>The groups of a visibility.</summary>
    public static IReadOnlyList<BranchGroup> Of(Visibility visibility)
    {
        var alone = visibility.Branches.Select(branch => new BranchGroup(
            [.. branch.Conditions.Select(condition => condition.Relation)],
            [[.. branch.Conditions.Select(condition => condition.Value)]],
            branch.ReadsInternal));
        return [.. visibility.Branches.Length <= MostAlone ? alone : Alike(alone)];
    }

    /// <summary>Groups with those that differ only in their values put together.</summary>
    public static IEnumerable<BranchGroup> Alike(IEnumerable<BranchGroup> groups) => groups
        .GroupBy(group => (Relations: string.Join(',', group.Relations), group.ReadsInternal))
        .Select(same => same.First() with { Values = [.. same.SelectMany(group => group.Values)] });

    /// <summary>The key that leads to all tickets of the group; null when there is no single one.</summary>
    public (TicketKeyKind Kind, string Value)? Key
    {
        get
        {
            for (var index = 0; index < Relations.Length && Values.Length == 1; index++)
            {
                if (Relations[index].KeyKind() is { } kind)
                    return (kind, Values[0][index]);
            }

            return null;
        }
    }

    /// <summary>How many times the keys of a ticket are looked up to see whether it is in the group.</summary>
    public int KeyLookups => Relations.Count(relation => relation.KeyKind() is not null);

    /// <summary>Whether it shows every ticket of the tenant.</summary>
    public bool IsEverything => Relations.IsEmpty;
}
