using System.Globalization;
using System.Text.RegularExpressions;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>SQLite's result codes, which its driver tells in its messages: <c>SQLite Error 13: 'database or disk is full'.</c></summary>
internal static partial class SqliteErrors
{
    /// <summary>What a message says of the file; null when it is about a statement.</summary>
    public static StoreFault? FaultOf(string message) => Message().Match(message) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) switch
        {
            // busy, locked
            5 or 6 => StoreFault.Busy,
            // permission, out of memory, input or output, cannot open, the locks cannot be used, too large for this system
            3 or 7 or 10 or 14 or 15 or 22 => StoreFault.Unavailable,
            8 => StoreFault.ReadOnly,
            // corrupt, not a database
            11 or 26 => StoreFault.Corrupt,
            13 => StoreFault.Full,
            _ => null,
        }
        : null;

    [GeneratedRegex("^SQLite Error ([0-9]{1,3}):", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
