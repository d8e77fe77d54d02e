using System.Text;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Asks the text index for each term that a sample of tickets does not have: of a common one it would read all tickets. Thread-safe.
/// </summary>
internal sealed class RelationalVocabulary(IRelationalDatabase database) : IVocabulary
{
    private readonly TermFrequencies frequencies = new(database.Dialect);

    public async Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Count, IVocabulary.MostAtOnce, nameof(terms));
        var asked = terms.Where(IsTerm).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
            return new HashSet<string>();
        return await database.ReadAsync(
            async (connection, token) =>
            {
                var common = (await frequencies.SampleAsync(connection, token)).Terms;
                var found = asked.Where(common.Contains).ToHashSet(StringComparer.Ordinal);
                if (found.Count == asked.Count)
                    return found;
                await using var command = database.Dialect.NewCommand(connection, database.Dialect.KnownTerms)
                    .With("@Terms", JsonList.Of(asked.Where(term => !found.Contains(term))));
                await using var reader = await command.ExecuteReaderAsync(token);
                while (await reader.ReadAsync(token))
                    found.Add(reader.GetString(0));
                return found;
            },
            cancellationToken);
    }

    // What is anything else would be an operator of the index's own language.
    private static bool IsTerm(string term) => term.Length > 0 && term.EnumerateRunes().All(Rune.IsLetterOrDigit);
}
