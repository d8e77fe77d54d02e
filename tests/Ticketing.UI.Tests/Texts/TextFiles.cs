using System.Xml.Linq;

namespace Ticketing.UI.Texts;

/// <summary>The texts as the sources keep them.</summary>
internal static class TextFiles
{
    private static readonly string Folder = Repository.At("src", "Ticketing.UI", "Resources");

    public static IEnumerable<string> French() => Directory.EnumerateFiles(Folder, "*.fr.resx").Select(file => Path.GetFileName(file));

    public static IEnumerable<(string Name, Dictionary<string, string> Texts)> English() =>
        French().Select(file => file[..^".fr.resx".Length]).Select(name => (name, Read($"{name}.resx")));

    public static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
}
