using System.Text.RegularExpressions;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>What the columns are called that members of rows have: <c>DueAt</c> is <c>due_at</c>.</summary>
internal static partial class ColumnName
{
    /// <summary>The name.</summary>
    public static string Of(string member) => WordEnd().Replace(member, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();
}
