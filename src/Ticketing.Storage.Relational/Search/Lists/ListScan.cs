using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A range scan of an index that a list is read from.</summary>
/// <param name="Index">The index.</param>
/// <param name="Values">The values of its leading columns.</param>
/// <param name="Branch">The branch of the visibility that it serves; null: its tickets may be seen through any branch.</param>
/// <param name="ReadsInternal">
/// Whether the branches that show its tickets let internal comments be read; null: those that do and those that do not.
/// </param>
/// <param name="IsOrdered">Whether it comes in the order asked for; otherwise it is read whole, and sorted.</param>
internal sealed record ListScan(ListIndex Index, ImmutableArray<string> Values, BranchGroup? Branch, bool? ReadsInternal, bool IsOrdered);
