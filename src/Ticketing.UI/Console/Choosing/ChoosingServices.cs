using Microsoft.Extensions.Localization;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Choosing;

/// <summary>What the handlers of menus need.</summary>
internal readonly record struct ChoosingServices(
    PageContext Page, IEnumerable<IValueMenu> Menus, SentTickets Tickets, Changes Changes, AskReader Asks,
    IStringLocalizer<ChoosingText> Text)
{
    /// <exception cref="TicketNotFoundException">There is no such menu.</exception>
    public IValueMenu Find(string part) =>
        Menus.FirstOrDefault(menu => menu.Part == part) ?? throw new TicketNotFoundException($"menu {part}");

    /// <summary>Where one came from, an address of this site; the list where that is not known.</summary>
    public string BackOr(string? back) => LocalAddress.Of(back) ?? Page.Url("/list");
}
