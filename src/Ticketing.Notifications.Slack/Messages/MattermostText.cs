using System.Text;
using Ticketing.Texts;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>
/// A message as Mattermost takes it: a text in Markdown. What people wrote is escaped, and names nobody: <c>@channel</c> in a title would
/// call everybody.
/// </summary>
internal static class MattermostText
{
    private const int Most = 500;
    private const string Marks = @"\`*_{}[]()#+-.!|>~<:&";

    // It is not seen, and what follows it is not a name any more.
    private const char WordJoiner = '\u2060';

    public static string Of(TicketMessage message)
    {
        var text = new StringBuilder();
        foreach (var (sentence, when) in message.Events)
            text.Append(Escape(sentence)).Append(" · ").Append(Escape(when)).Append("  \n");
        if (message.More is { } more)
            text.Append(Escape(more)).Append("  \n");
        text.Append("**[").Append(Escape(message.Title)).Append("](<").Append(message.Link).Append(">)**");
        foreach (var (label, value) in message.Facts)
            text.Append("  \n**").Append(Escape(label)).Append("** ").Append(Escape(value));
        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in PlainText.Cut(text, Most))
        {
            if (Marks.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
            if (character is '@')
                escaped.Append(WordJoiner);
        }

        return escaped.ToString();
    }
}
