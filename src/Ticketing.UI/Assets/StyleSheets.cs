using Ticketing.UI.Console.Boards;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Assets;

/// <summary>Which of the library's style sheets a page needs.</summary>
internal static class StyleSheets
{
    private const string Everywhere = "styles.css";
    private const string Screens = "screens.css";

    private static readonly string[] Few = [Everywhere];
    private static readonly string[] All = [Everywhere, Screens];

    /// <summary>In the order of their rules. A page of the host's may show anything, so it has all.</summary>
    public static IReadOnlyList<string> Of(Type page) => page == typeof(TicketListPage) || page == typeof(BoardPage) ? Few : All;
}
