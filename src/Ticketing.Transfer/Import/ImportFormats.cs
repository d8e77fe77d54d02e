namespace Ticketing.Transfer.Import;

/// <summary>What formats of imports have in common.</summary>
internal static class ImportFormats
{
    /// <summary>Whether a file says itself into which projects its tickets go.</summary>
    public static bool NamesItsProjects(this ImportFormat format) => format is ImportFormat.Ndjson or ImportFormat.Zip;
}
