using Ticketing.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>Texts as Slack takes them.</summary>
internal static class SlackText
{
    /// <summary>
    /// As a text that Slack looks at for its marks: <c>&lt;!channel&gt;</c>, <c>&lt;@U1&gt;</c> and links begin with what is escaped here.
    /// </summary>
    /// <param name="text">What people wrote.</param>
    /// <param name="most">The characters it has at most before it is escaped; each can become five.</param>
    public static string Escape(string text, int most) =>
        PlainText.Line(text, most)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
