using System.Text.RegularExpressions;

namespace Ticketing.Storage.PostgreSql;

/// <summary>Names of schemas.</summary>
internal static partial class PostgreSqlSchema
{
    /// <summary>Refuses what would need to be escaped.</summary>
    /// <exception cref="ArgumentException">It is such a name.</exception>
    public static void Check(string schema)
    {
        if (!Names().IsMatch(schema))
        {
            throw new ArgumentException(
                $"The schema '{schema}' must have 1 to 63 letters (a to z), digits and underscores, and no digit first.", nameof(schema));
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
