using Ticketing.Texts;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>What people typed, in a header.</summary>
internal static class HeaderText
{
    /// <summary>
    /// As one line. Whoever reads headers takes <c>=?…?=</c> for letters in disguise, control characters among them: such a beginning is
    /// taken apart.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The characters it has at most.</param>
    public static string Of(string text, int most) => PlainText.Line(text, most).Replace("=?", "= ?", StringComparison.Ordinal);
}
