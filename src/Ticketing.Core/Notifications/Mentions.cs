using System.Text.RegularExpressions;

namespace Ticketing.Notifications;

/// <summary>
/// Who is named in a text: <c>@ann</c>, by his user id. Not in code, in the addresses of links, and behind a backslash. The one place that
/// says so: for who is told, for the keys of a ticket, and for what is proposed while somebody writes.
/// </summary>
internal static partial class Mentions
{
    /// <summary>So many are looked up; a text that names more names nobody else.</summary>
    public const int Most = 20;

    /// <summary>The ids that are named, as they were typed, in order. Whether there is such a person, others find out.</summary>
    public static IReadOnlyList<string> In(string? text) => text is null || !text.Contains('@', StringComparison.Ordinal)
        ? []
        : [
            .. Named().Matches(MarkdownProse.Of(text)).Select(match => match.Groups[1].Value.TrimEnd('.', '-', ':', '|'))
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];

    /// <summary>Whether a person can be named at all: an id of a host may have blanks in it.</summary>
    public static bool CanName(string id) => In("@" + id) is [var named] && named == id;

    // Not within words, so that a mail address names nobody; of the characters that ids of hosts mostly have, addresses among them.
    [GeneratedRegex(@"(?<![\w@./\\-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.:|-]|@(?=[\p{L}\p{N}])){0,199})")]
    private static partial Regex Named();
}
