using Ticketing.Training.Format;

namespace Ticketing.Training.Starter;

/// <summary>The pool that comes with the package: thirty scenarios in English and French.</summary>
internal static class StarterPool
{
    public const string Key = "starter";

    private const string Texts = "Starter/";
    private const string Files = "StarterFiles/";

    public static PoolFolder Read()
    {
        var assembly = typeof(StarterPool).Assembly;
        var names = assembly.GetManifestResourceNames();
        return PoolFolder.Of(
            Key,
            names.Where(name => name.StartsWith(Texts, StringComparison.Ordinal)).Select(name =>
            {
                using var reader = new StreamReader(Open(name));
                return (name[Texts.Length..], reader.ReadToEnd());
            }),
            names.Where(name => name.StartsWith(Files, StringComparison.Ordinal)).Select(name =>
            {
                var path = name[Files.Length..].Split('/', '\\');
                return new FolderFile(path[0], path[1], _ => Task.FromResult(Open(name)));
            }));

        Stream Open(string name) => assembly.GetManifestResourceStream(name)!;
    }
}
