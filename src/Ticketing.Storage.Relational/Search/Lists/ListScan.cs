using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A stretch of an index that a list is read from.</summary>
/// <param name="Index">The index.</param>
/// <param name="Values">The values of its columns.</param>
/// <param name="Way">The way of seeing that it is read for; null: what it finds may be seen in any way.</param>
/// <param name="ReadsInternal">Whether the ways that its tickets may be seen in let internal comments be read; null: that makes no difference.</param>
/// <param name="IsOrdered">Whether it comes in the order asked for; otherwise it is read whole, and sorted.</param>
internal sealed record ListScan(ListIndex Index, ImmutableArray<string> Values, BranchGroup? Way, bool? ReadsInternal, bool IsOrdered);
