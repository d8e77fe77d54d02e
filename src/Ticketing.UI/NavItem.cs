using Ticketing.Access;

namespace Ticketing.UI;

/// <summary>An entry of the console's navigation that a host or a feature adds.</summary>
/// <param name="Text">What people read; for an own text in each language, see <see cref="TextIn"/>.</param>
/// <param name="Href">Where it leads: a path of the host's, with a leading slash, its path base apart; or a full address.</param>
public sealed record NavItem(string Text, string Href)
{
    /// <summary>The name of an icon that the interface has (<c>ticket</c>, <c>chart-column</c> …).</summary>
    /// <value>Default <c>link</c>.</value>
    public string Icon { get; init; } = "link";

    /// <summary>Where it stands among those that are added: lower numbers first; of the same number, whichever was added first.</summary>
    /// <value>Default 0. The library's own come before all of them.</value>
    public int Order { get; init; }

    /// <summary>Whether it stands under the heading of the administration, behind the library's own.</summary>
    /// <value>Default false.</value>
    public bool IsAdministration { get; init; }

    /// <summary>Who sees it; null for everybody.</summary>
    public Func<Actor, bool>? Visible { get; init; }

    /// <summary>The text in the language of the reader; null for <see cref="Text"/> always.</summary>
    public Func<System.Globalization.CultureInfo, string>? TextIn { get; init; }

    internal bool IsPage { get; private init; }

    /// <summary>An entry that leads to a page of <see cref="ITicketingPages"/>, wherever the host mapped the interface.</summary>
    /// <param name="text">What people read.</param>
    /// <param name="path">The page, below the interface, with a leading slash: <c>/loans</c>.</param>
    public static NavItem ToPage(LocalizedText text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text.English, path) { TextIn = text.In, IsPage = true };
    }
}
