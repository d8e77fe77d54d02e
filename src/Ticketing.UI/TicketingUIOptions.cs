namespace Ticketing.UI;

/// <summary>How the web interface presents itself. Read once at start.</summary>
public sealed class TicketingUIOptions
{
    /// <summary>What the help desk is called, beside the logo and in the browser's tab.</summary>
    /// <value>Default <c>Help desk</c>; null or blank shows the default in the reader's language.</value>
    public string? Title { get; set; }

    /// <summary>Where the logo is: a path of the host's (<c>/logo.svg</c>) or an address that its content security policy allows.</summary>
    /// <value>Default null: a small mark of its own.</value>
    public string? Logo { get; set; }

    /// <summary>The colour of buttons, links and what is chosen, as <c>#rrggbb</c>; it must be readable with white on it.</summary>
    /// <value>Default null: indigo.</value>
    public string? Accent { get; set; }

    /// <summary>The same on a dark page; it must be readable on black.</summary>
    /// <value>Default null: that of <see cref="Accent"/>.</value>
    public string? AccentInTheDark { get; set; }

    /// <summary>
    /// Style sheets of the host's, loaded after the library's own, whose rules they override without more specific selectors.
    /// </summary>
    /// <value>Default: none.</value>
    public IList<string> Styles { get; } = [];

    /// <summary>
    /// Where people sign out: the host's address, which gets a POST with an antiforgery token. Null shows no such button.
    /// </summary>
    /// <value>Default null.</value>
    public string? SignOut { get; set; }
}
