namespace Ticketing.UI.Extending;

/// <summary>That a page says who may open it.</summary>
internal sealed class PageDemand
{
    public static readonly PageDemand Said = new();
}
