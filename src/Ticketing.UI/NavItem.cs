using Ticketing.Access;

namespace Ticketing.UI;

/// <summary>An entry of the console's navigation that a host adds.</summary>
/// <param name="Text">What people read; for an own text in each language, see <see cref="TextIn"/>.</param>
/// <param name="Href">Where it leads: a path of the host's, with a leading slash, its path base apart; or a full address.</param>
public sealed record NavItem(string Text, string Href)
{
    /// <summary>The name of an icon that the interface has (<c>ticket</c>, <c>chart-column</c> …).</summary>
    /// <value>Default <c>link</c>.</value>
    public string Icon { get; init; } = "link";

    /// <summary>Who sees it; null for everybody.</summary>
    public Func<Actor, bool>? Visible { get; init; }

    /// <summary>The text in the language of the reader; null for <see cref="Text"/> always.</summary>
    public Func<System.Globalization.CultureInfo, string>? TextIn { get; init; }
}
