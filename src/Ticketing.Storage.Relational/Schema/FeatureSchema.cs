using System.Reflection;
using System.Text.RegularExpressions;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>The tables of a feature.</summary>
/// <param name="Feature">The name by which the database knows the version of them.</param>
/// <param name="Scripts">The assembly with the scripts.</param>
internal sealed partial record FeatureSchema(string Feature, Assembly Scripts)
{
    /// <summary>Refuses what is no name.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static void Check(string feature)
    {
        if (!Names().IsMatch(feature))
        {
            throw new ArgumentException(
                $"The name '{feature}' of a feature must have 1 to 30 lower-case letters (a to z), digits and underscores, "
                + "and a letter first.",
                nameof(feature));
        }
    }

    /// <summary>Its steps for a dialect, in order.</summary>
    /// <exception cref="InvalidOperationException">There is none: the feature does not know this database.</exception>
    public IReadOnlyList<SchemaScript> StepsFor(string dialect) =>
        SchemaScript.Of(dialect, Scripts) is { Count: > 0 } steps ? steps : throw new InvalidOperationException(
            $"The feature '{Feature}' has no tables for this database: {Scripts.GetName().Name} lacks embedded scripts such as " +
            $"{dialect}/0001_{Feature}.sql.");

    [GeneratedRegex("^[a-z][a-z0-9_]{0,29}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
