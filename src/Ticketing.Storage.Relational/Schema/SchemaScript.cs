using System.Globalization;
using System.Reflection;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>A numbered step of the schema: <c>Sqlite/0001_tickets.sql</c>. Running it again changes nothing.</summary>
internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    /// <summary>All steps for a dialect, in order.</summary>
    public static IReadOnlyList<SchemaScript> Of(string dialect)
    {
        var assembly = typeof(SchemaScript).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(resource => resource.Replace('\\', '/'))
                .Where(resource => resource.StartsWith(dialect + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(resource => Read(assembly, resource)),
        ];
    }

    private static SchemaScript Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? assembly.GetManifestResourceStream(resource.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"The package lacks its script {resource}.");
        using var reader = new StreamReader(stream);
        var name = Path.GetFileNameWithoutExtension(resource);
        return new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
