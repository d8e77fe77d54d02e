using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.Search.Meaning;

/// <summary>What of the host's own a query names (<c>subject:order/42</c>), as far as somebody may know of it. Thread-safe.</summary>
internal sealed class NamedSubjects(SubjectBook book)
{
    /// <summary>What is wrong first with how it is named: that there is no such kind.</summary>
    public QueryError? FindError(IEnumerable<PlacedValue> placed) => In(placed)
        .Where(value => book.Read(value.Text) is null)
        .Select(value =>
        {
            var known = book.Kinds.All.Count == 0 ? "no kinds of them" : string.Join(", ", book.Kinds.All.Select(kind => $"{kind}/…"));
            return value.Error(
                QueryErrorCodes.UnknownValue,
                $"'{QueryScanner.Shown(value.Text)}' is nothing that a ticket is about. Write the kind, a slash and the id; there are " +
                $"{known}.");
        })
        .FirstOrDefault();

    /// <summary>Those that the viewer may know of.</summary>
    public async Task<IReadOnlySet<SubjectReference>> FindAsync(
        Viewer viewer, IEnumerable<PlacedValue> placed, CancellationToken cancellationToken)
    {
        var named = In(placed).Select(value => book.Read(value.Text)).OfType<SubjectReference>().ToList();
        return named.Count == 0
            ? FrozenSet<SubjectReference>.Empty
            : await book.VisibleAsync(viewer.Actor, named, cancellationToken);
    }

    private static IEnumerable<PlacedValue> In(IEnumerable<PlacedValue> placed) =>
        placed.Where(value => value.Field == TicketFields.Subject);
}
