using Ticketing.Training.Format;

namespace Ticketing.Training.Starter;

/// <summary>The pool that comes with the package: thirty scenarios in English and French.</summary>
internal static class StarterPool
{
    public const string Key = "starter";

    private const string Prefix = "Starter/";

    public static PoolFolder Read()
    {
        var assembly = typeof(StarterPool).Assembly;
        return PoolArchive.Folder(
            Key,
            assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name[Prefix.Length..], reader.ReadToEnd());
            }));
    }
}
