using Ticketing.Views;

namespace Ticketing.UI.Console.Views;

/// <summary>Where views are, below where the pages are mapped.</summary>
internal static class ViewPaths
{
    /// <summary>All that somebody has.</summary>
    public const string List = "/views";

    /// <summary>The settings of one.</summary>
    public static string Of(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>What it shows.</summary>
    public static string Open(SavedView view) =>
        $"{(view.Layout is ViewLayout.Board ? "/board" : "/list")}?view={Uri.EscapeDataString(view.Id)}";
}
