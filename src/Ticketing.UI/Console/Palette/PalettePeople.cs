using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console.Palette;

/// <summary>People: for who keeps them their page, for others what they have and what they asked for.</summary>
internal sealed class PalettePeople(PageContext page, QueryWords words, IStringLocalizer<PaletteText> text)
{
    private const int Most = 4;
    private const int Shortest = 2;

    public async Task<IEnumerable<PaletteItem>> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (typed.Length < Shortest)
            return [];
        var found = await words.PeopleAsync(typed, Most, cancellationToken);
        return found.Select(user => new PaletteItem(
            "People", "circle-user", user.DisplayName,
            page.Actor.May(Permission.ManagePeople)
                ? $"/admin/users/{Uri.EscapeDataString(user.Id)}"
                : new ListState($"assignee:\"{user.Id}\" OR requester:\"{user.Id}\"", ListColumns.Default).Path,
            text["Person"]));
    }
}
