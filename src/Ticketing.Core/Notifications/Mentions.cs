using System.Text.RegularExpressions;

namespace Ticketing.Notifications;

/// <summary>Who is named in a text: <c>@ann</c>, by his user id.</summary>
internal static partial class Mentions
{
    /// <summary>So many are looked up; a text that names more names nobody else.</summary>
    public const int Most = 20;

    /// <summary>The ids that are named, as they were typed, in order. Whether there is such a person, others find out.</summary>
    public static IReadOnlyList<string> In(string text) =>
    [
        .. Named().Matches(text).Select(match => match.Groups[1].Value.TrimEnd('.', '-')).Where(id => id.Length > 0).Distinct()
            .Take(Most),
    ];

    // Not within words, so that a mail address names nobody; of the characters that ids of hosts mostly have.
    [GeneratedRegex(@"(?<![\w@./-])@([\p{L}\p{N}_][\p{L}\p{N}_.:|-]{0,199})")]
    private static partial Regex Named();
}
