using Microsoft.Extensions.Localization;
using Ticketing.Tickets;
using Ticketing.UI.Console.Choosing;

namespace Ticketing.UI.Console.Palette;

/// <summary>What can be done to the ticket that is open, or to those that are selected: their menus, and what is in them.</summary>
internal sealed class PaletteActions(
    IEnumerable<IValueMenu> menus, SentTickets tickets, IStringLocalizer<ChoosingText> choosing, IStringLocalizer<PaletteText> text)
{
    // Of these one says what one wants without opening them.
    private static readonly string[] Direct = ["status", "priority", "assignee", "team", "category"];

    private const int MostEach = 3;
    private const int Shortest = 2;

    /// <param name="named">The tickets, as forms send them.</param>
    /// <param name="typed">What was typed; empty for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        IReadOnlyList<string> named, string typed, CancellationToken cancellationToken)
    {
        if (named.Count == 0)
            return [];
        var found = (await tickets.FindAsync(named.ToArray(), cancellationToken)).Select(one => one.Ticket).ToList();
        var items = new List<PaletteItem>();
        foreach (var menu in menus.Where(menu => found.Exists(menu.May)))
        {
            var title = choosing[$"Title.{menu.Part}"].Value;
            var rest = Rest(typed, title);
            if (rest.Length >= Shortest && Direct.Contains(menu.Part))
                items.AddRange(await OptionsAsync(menu, found, title, rest, cancellationToken));
            if (Fuzzy.Score(typed, title) is not null)
                items.Add(new("Actions", "arrow-right", $"{title}…", null, menu.Key?.ToUpperInvariant()) { Menu = menu.Part });
        }

        if (found.Count == 1 && Fuzzy.Score(typed, text["CopyLink"]) is not null)
            items.Add(new("Actions", "link", text["CopyLink"], null) { Copies = $"/{found[0].Id.Value}" });
        return items;
    }

    private static async Task<IEnumerable<PaletteItem>> OptionsAsync(
        IValueMenu menu, List<Ticket> found, string title, string rest, CancellationToken cancellationToken)
    {
        var offer = await menu.OfferAsync(found, menu.Part == "assignee" ? rest : "", cancellationToken);
        return offer.Options
            .Select(option => (option, Score: Fuzzy.Score(rest, $"{option.Label} {option.Detail}")))
            .Where(one => one.Score > 0 && !one.option.IsCurrent)
            .OrderByDescending(one => one.Score)
            .Take(MostEach)
            .Select(one => new PaletteItem("Actions", "arrow-right", $"{title}: {one.option.Label}", null)
            {
                Menu = menu.Part,
                To = one.option.Value,
                Asks = one.option.Asks,
            });
    }

    // "priority urgent": what the menu is called was typed to find it, the rest is looked for in it.
    private static string Rest(string typed, string title)
    {
        var called = title.Split(' ');
        return string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Array.Exists(called, part => part.StartsWith(word, StringComparison.CurrentCultureIgnoreCase))));
    }
}
