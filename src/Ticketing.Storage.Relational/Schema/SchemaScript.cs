using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>A numbered step of a schema: <c>Sqlite/0001_tickets.sql</c>. Running it again changes nothing.</summary>
internal sealed partial record SchemaScript(int Version, string Name, string Sql)
{
    /// <summary>All steps of the library's own for a dialect, in order.</summary>
    public static IReadOnlyList<SchemaScript> Of(string dialect) => Of(dialect, typeof(SchemaScript).Assembly);

    /// <summary>All steps that an assembly brings for a dialect, in order: its embedded files in a folder of the dialect's name.</summary>
    /// <exception cref="InvalidOperationException">Two have the same number.</exception>
    public static IReadOnlyList<SchemaScript> Of(string dialect, Assembly assembly)
    {
        var steps = assembly.GetManifestResourceNames()
            .Select(resource => (Resource: resource, Name: Names().Match(resource)))
            .Where(found => found.Name.Success && found.Name.Groups["dialect"].Value == dialect)
            .Select(found => Read(assembly, found.Resource, found.Name.Groups["name"].Value))
            .OrderBy(step => step.Version)
            .ToList();
        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            if (step.Version == next.Version)
                throw new InvalidOperationException(
                    $"{assembly.GetName().Name} has two scripts of one number: {step.Name} and {next.Name}.");
        }

        return steps;
    }

    private static SchemaScript Read(Assembly assembly, string resource, string name)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }

    // As a project names its embedded files by itself, with dots, or as a path where it says so.
    [GeneratedRegex(
        @"(^|[./\\])(?<dialect>\w+)[./\\](?<name>\d{4}_\w+)\.sql\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
