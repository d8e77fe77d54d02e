using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list is read from.</summary>
/// <param name="Scans">The stretches that are merged.</param>
/// <param name="IsOrdered">Whether each of them comes in the order asked for; otherwise they are read whole and sorted.</param>
/// <param name="Examined">How many tickets will be looked at for a page, guessed.</param>
internal sealed record ListPlan(ImmutableArray<ListScan> Scans, bool IsOrdered, double Examined);
