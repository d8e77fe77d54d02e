using System.Collections.Frozen;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Texts;

/// <summary>
/// The tickets whose numbers stand in the texts of a page, as its reader sees them: one he does not see is as one there is not. Each is
/// looked up once for a page.
/// </summary>
internal sealed class NamedTickets(PageContext page, TicketArchive archive, Labels labels)
{
    // Of a text, and of a page. The numbers behind them stay numbers.
    private const int MostInText = 50;
    private const int MostOnPage = 300;

    private static readonly FrozenDictionary<long, NamedTicket> None = FrozenDictionary<long, NamedTicket>.Empty;

    private readonly Dictionary<long, NamedTicket?> known = [];

    /// <summary>Those of a text, by number.</summary>
    public async ValueTask<IReadOnlyDictionary<long, NamedTicket>> FindAsync(string text)
    {
        var numbers = TicketNumberParser.NumbersIn(text, MostInText);
        if (numbers.Count == 0)
            return None;
        var unknown = numbers.Where(number => !known.ContainsKey(number)).Take(MostOnPage - Math.Min(MostOnPage, known.Count)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var number in unknown)
                known[number] = null;
            foreach (var ticket in await archive.FindAsync(
                page.Caller, [.. unknown.Select(number => new TicketId(number))], CancellationToken.None))
                known[ticket.Id.Value] = Named(ticket);
        }

        return numbers.Where(number => known.GetValueOrDefault(number) is not null)
            .ToDictionary(number => number, number => known[number]!);
    }

    private NamedTicket Named(Ticket ticket) => new(
        page.TicketUrl(ticket.Id),
        $"{ticket.Title} · {labels.Status(ticket.Workflow, ticket.Status)}",
        ticket.StatusCategory is StatusCategory.Done or StatusCategory.Closed);
}
