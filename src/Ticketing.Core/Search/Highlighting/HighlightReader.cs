using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Highlighting;

/// <summary>Finds the words of a search in the texts of a ticket, as far as they may be read.</summary>
/// <remarks>
/// Bounded for every ticket: its description and at most 20 comments, the newest, among what happened to it last; at most 50,000
/// characters. A word that stands only in what is older is not shown, though the ticket was found by it.
/// </remarks>
internal sealed class HighlightReader(ITicketReader reader)
{
    private const int RecentEvents = 40;
    private const int Comments = 20;
    private const int Characters = 50_000;

    /// <summary>Where the words stand; null when in nothing that was looked at.</summary>
    public async Task<TicketHighlight?> FindAsync(
        Ticket ticket, Highlighter highlighter, Visibility visibility, CancellationToken cancellationToken)
    {
        var title = highlighter.MarkTitle(ticket.Title);
        var fragment = Best(await ReadAsync(ticket, visibility, cancellationToken), highlighter);
        return title.Count == 0 && fragment is null ? null : new(title, fragment);
    }

    // The description first, then the newest comment: of two that are as good, the one named first is shown.
    private async Task<IEnumerable<TicketText>> ReadAsync(Ticket ticket, Visibility visibility, CancellationToken cancellationToken)
    {
        // A text has the version of its event as number.
        var recent = await reader.TextsAsync(
            ticket.Id, Math.Max(ticket.Version - RecentEvents, 0), RecentEvents, visibility, cancellationToken);
        var comments = recent.Where(text => text.Kind is not TextKind.Description).OrderByDescending(text => text.Number).Take(Comments);
        if (ticket.Description is not { } number)
            return comments;
        var description = recent.FirstOrDefault(text => text.Number == number)
            ?? await reader.FindTextAsync(ticket.Id, number, visibility, cancellationToken);
        return description is null ? comments : comments.Prepend(description);
    }

    private static TextFragment? Best(IEnumerable<TicketText> texts, Highlighter highlighter)
    {
        TextFragment? best = null;
        var (variety, words, left) = (0, 0, Characters);
        foreach (var text in texts)
        {
            var body = Beginning(text.Body, left);
            left -= body.Length;
            if (highlighter.FindFragment(body) is { } found && (found.Variety, found.Words).CompareTo((variety, words)) > 0)
            {
                best = new(text.Number, text.Kind, found.Text, found.Ranges);
                (variety, words) = (found.Variety, found.Words);
            }

            if (left <= 0)
                break;
        }

        return best;
    }

    private static string Beginning(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var space = text.LastIndexOf(' ', length);
        return text[..(space > 0 ? space : char.IsLowSurrogate(text[length]) ? length - 1 : length)];
    }
}
