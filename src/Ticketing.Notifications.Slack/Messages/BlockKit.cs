using System.Text.Json.Nodes;

namespace Ticketing.Notifications.Slack.Messages;

/// <summary>A message as Slack takes it.</summary>
internal static class BlockKit
{
    private const int MostText = 700;

    /// <summary>What is shown.</summary>
    public static JsonArray BlocksOf(TicketMessage message) => new(RichText.Block(Lines(message)), Buttons.Of(message.Buttons));

    /// <summary>What is read where blocks are not shown, escaped.</summary>
    public static string TextOf(TicketMessage message) => SlackText.Escape(message.Headline, MostText);

    /// <summary>The line of the ticket, which leads to it.</summary>
    public static JsonObject[] TitleOf(TicketMessage message) => [RichText.BoldLink(message.Title, message.Link)];

    /// <summary>What happened, a line each.</summary>
    public static IEnumerable<JsonObject[]> EventsOf(TicketMessage message)
    {
        foreach (var (sentence, when) in message.Events)
            yield return [RichText.Plain(sentence), RichText.Plain($" · {when}")];
        if (message.More is { } more)
            yield return [RichText.Plain(more)];
    }

    private static IEnumerable<JsonObject[]> Lines(TicketMessage message)
    {
        foreach (var line in EventsOf(message))
            yield return line;
        yield return TitleOf(message);
        foreach (var (label, value) in message.Facts)
            yield return [RichText.Bold(label), RichText.Plain($" {value}")];
    }
}
