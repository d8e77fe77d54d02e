using System.Globalization;
using System.Text;
using Ticketing.Tickets;
using Ticketing.UI.Components;

namespace Ticketing.UI.Console.Choosing;

/// <summary>
/// Writes the button that opens the menu of a value, around that value, where Razor would cost too much: in rows and on cards.
/// <see cref="ValueButton"/> is the same on a page of one ticket.
/// </summary>
internal static class ValueOpener
{
    /// <summary>The beginning of the button; <see cref="End"/> ends it.</summary>
    public static StringBuilder AppendOpener(this StringBuilder html, string root, string part, Ticket ticket) => html
        .Append("<button class=\"value\" form=\"choose\" formaction=\"").AppendText(root).Append("/choose/").Append(part)
        .Append(
            CultureInfo.InvariantCulture,
            $"\" name=\"ticket\" value=\"{ticket.Id.Value}:{ticket.Version}\" data-choose=\"{part}\" aria-haspopup=\"listbox\">");

    /// <summary>Its end.</summary>
    public const string End = "</button>";
}
