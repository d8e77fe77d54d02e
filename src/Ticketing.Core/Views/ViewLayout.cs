namespace Ticketing.Views;

/// <summary>How a view shows its tickets.</summary>
public enum ViewLayout
{
    /// <summary>As rows with columns.</summary>
    List,

    /// <summary>As cards in the columns of a project's workflow.</summary>
    Board,
}
