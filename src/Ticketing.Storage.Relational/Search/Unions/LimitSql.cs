using System.Globalization;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Unions;

/// <summary>Limits of statements. They stand in the text, because what they are decides the plan.</summary>
internal static class LimitSql
{
    /// <summary>A limit that the database's planner reckons with.</summary>
    public static string Of(long rows) => $"limit {Number(rows)}";

    /// <summary>A limit that the planner does not know, see <see cref="RelationalDialect.UnknownLimit"/>.</summary>
    public static string Unknown(RelationalDialect dialect, long rows) => $"limit {dialect.UnknownLimit(Number(rows))}";

    /// <summary>Only the row at a place, counted from 1, which the planner does not know either.</summary>
    public static string OnlyRow(RelationalDialect dialect, long number) => $"limit 1 offset {dialect.UnknownLimit(Number(number - 1))}";

    /// <summary>A whole number in the text of a statement.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
