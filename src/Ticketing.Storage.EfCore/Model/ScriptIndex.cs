namespace Ticketing.Storage.EfCore.Model;

/// <summary>An index as a script makes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">Of which table.</param>
/// <param name="IsUnique">Whether no two rows have the same.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Descending">Which of them descend.</param>
/// <param name="Included">Columns that it only carries.</param>
/// <param name="Filter">Which rows are in it; null: all.</param>
internal sealed record ScriptIndex(
    string Name,
    string Table,
    bool IsUnique,
    IReadOnlyList<string> Columns,
    IReadOnlyList<bool> Descending,
    IReadOnlyList<string> Included,
    string? Filter);
