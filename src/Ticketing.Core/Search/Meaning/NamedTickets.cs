using Ticketing.Access;
using Ticketing.Search.Binding;
using Ticketing.Search.Language;
using Ticketing.Storage;

namespace Ticketing.Search.Meaning;

/// <summary>
/// The tickets that a query names by what another system calls them, in whichever case, with <c>#</c> before it, and with or without the
/// letters and zeros that all of them begin with. Thread-safe.
/// </summary>
internal sealed class NamedTickets(ITicketReader reader, ReferenceStyles styles)
{
    private const int MostWords = 10;

    /// <summary>The numbers of the visible ones, by the word of the query.</summary>
    public async Task<ILookup<string, long>> FindAsync(Viewer viewer, QueryNode? where, CancellationToken cancellationToken)
    {
        var words = ReferenceWords.In(where).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (words.Count == 0)
            return QueryNames.None.Tickets;
        var known = await styles.OfAsync(viewer, cancellationToken);
        var forms = words.SelectMany(word => Forms(word, known), (word, form) => (word, form)).Distinct().ToList();
        var found = await reader.FindByExternalRefAsync(
            [.. forms.Select(one => one.form).Distinct(StringComparer.Ordinal)], viewer.Visibility, cancellationToken);
        return forms
            .SelectMany(one => found.Where(ticket => ticket.ExternalRef == one.form), (one, ticket) => (one.word, ticket.Id.Value))
            .Distinct()
            .ToLookup(one => one.word, one => one.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Forms(string word, IReadOnlyList<ReferenceStyle> known)
    {
        var bare = ReferenceWords.Bare(word);
        return [word, bare, bare.ToUpperInvariant(), Lower(bare), .. known.Select(style => style.Write(bare)).OfType<string>()];
    }

#pragma warning disable CA1308 // Another system's references are as they are, mostly in capitals.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
