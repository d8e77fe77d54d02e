using System.Text.RegularExpressions;

namespace Ticketing.CannedReplies;

/// <summary>
/// What stands in a canned reply for what is known of a ticket when it is used: <c>{{requester.name}}</c>. A closed set; pure.
/// </summary>
public static partial class ReplyPlaceholders
{
    /// <summary>What people call whoever needs the ticket.</summary>
    public const string RequesterName = "requester.name";

    /// <summary>The ticket's number: <c>#12</c>.</summary>
    public const string TicketNumber = "ticket.number";

    /// <summary>The ticket's title.</summary>
    public const string TicketTitle = "ticket.title";

    /// <summary>The address of the ticket's page.</summary>
    public const string TicketLink = "ticket.link";

    /// <summary>What people call whoever answers.</summary>
    public const string AgentName = "agent.name";

    /// <summary>What people call the ticket's project.</summary>
    public const string ProjectName = "project.name";

    /// <summary>All of them, without their braces.</summary>
    public static IReadOnlyList<string> All { get; } =
        [RequesterName, TicketNumber, TicketTitle, TicketLink, AgentName, ProjectName];

    /// <summary>As it is written in a text: in two braces.</summary>
    public static string Write(string placeholder) => $"{{{{{placeholder}}}}}";

    /// <summary>The first word in two braces of a text that is none of them; null where there is none.</summary>
    internal static string? FindUnknown(string text) =>
        Placed().Matches(text).Select(match => match.Groups["word"].Value).FirstOrDefault(word => !All.Contains(word));

    /// <summary>The text with what stands for them. What comes in by that is not looked at again.</summary>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placed().Replace(text, match => values.GetValueOrDefault(match.Groups["word"].Value, match.Value));

    [GeneratedRegex(@"\{\{ {0,8}(?<word>[A-Za-z][A-Za-z0-9._-]{0,60}) {0,8}\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placed();
}
