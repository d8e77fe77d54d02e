using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What people write into a title, a name or a comment, and what a message must not be broken by.</summary>
internal static class HostileText
{
    /// <summary>Has to be read as it was written: it is no markup of anybody's.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<b>jammed</b>", "<script>alert(1)</script>", "a & b &lt; c &amp; d", "{{ secrets }} {0} {x} %s $(id)", "\\\" ' ` \\n",
        "https://evil.example/?a=1&b=2",
    ];

    /// <summary>By what it is called in a finding.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["markup"] = string.Join(' ', Markup),
        ["markup of chats"] = "*b* _i_ [x](https://evil.example) <!channel> @everyone <@U1> |a|b| ```code",
        ["the end of a line and a header"] = "jammed\r\nBcc: all@example.org\r\n\r\n.\r\nQUIT",
        ["control characters"] = "a\0b\u0001\u0007\b\u001b[31mred\u007f\u0085\u009f",
        ["separators of lines"] = "a\u2028b\u2029c",
        ["emoji"] = "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇫🇷 🖨",
        ["marks that turn the direction"] = "\u202Etxt.exe\u2066 \u200Fשלום\u200E مرحبا",
        ["marks without a letter"] = "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309",
        ["half a character"] = "a\ud83d b\udda8",
        ["nothing"] = " ",
    };

    /// <summary>Too long for most receivers, so that it is cut: wherever that is, it is within a character for some of them.</summary>
    public static IEnumerable<string> LongOnes =>
        from start in Enumerable.Range(0, 2)
        select new string('x', start) + string.Concat(Enumerable.Repeat("🖨", TicketLimits.Text / 2 - 2));

    /// <summary>The beginning of one of those, of whole characters.</summary>
    public static string Beginning(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
