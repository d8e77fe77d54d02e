using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ticketing.UI.Hosting;

/// <summary>Every text that the sources ask for is there in both languages.</summary>
public sealed partial class TextTests
{
    private static readonly string Sources = Repository.At("src", "Ticketing.UI");

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places_for_arguments()
    {
        var faults = new List<string>();
        foreach (var english in Directory.GetFiles(Path.Combine(Sources, "Resources"), "*Text.resx"))
        {
            var (en, fr) = (Read(english), Read(Path.ChangeExtension(english, "fr.resx")));
            var name = Path.GetFileNameWithoutExtension(english);
            faults.AddRange(en.Keys.Except(fr.Keys).Select(key => $"{name}.{key} is not there in French."));
            faults.AddRange(fr.Keys.Except(en.Keys).Select(key => $"{name}.{key} is not there in English."));
            faults.AddRange(
                en.Keys.Intersect(fr.Keys)
                    .Where(key => !Arguments(en[key]).SetEquals(Arguments(fr[key])))
                    .Select(key => $"{name}.{key} has other arguments in French."));
            faults.AddRange(
                en.Concat(fr).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{name}.{text.Key} is blank."));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var texts = Directory.GetFiles(Path.Combine(Sources, "Resources"), "*Text.resx")
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file), file => Read(file).Keys.ToImmutableSortedSet(StringComparer.Ordinal));
        var (faults, asked) = (new List<string>(), 0);
        foreach (var file in SourceFiles())
        {
            var source = File.ReadAllText(file);
            foreach (Match localizer in Localizer().Matches(source))
            {
                var (keys, name) = (texts[localizer.Groups[1].Value], localizer.Groups[2].Value);
                foreach (Match use in Regex.Matches(source, $"""(?<![\w.]){name}(?:\[|\.Counted\(|\.Form\()(\$?)"([^"]+)"[\],]"""))
                {
                    asked++;
                    var key = use.Groups[2].Value;
                    // Of a key that is put together, its beginning must be that of some.
                    var isThere = use.Groups[1].Length == 0
                        ? keys.Contains(key)
                        : keys.Any(
                            one => one.StartsWith(
                                key[..Math.Max(0, key.IndexOf('{', StringComparison.Ordinal))], StringComparison.Ordinal));
                    if (!isThere)
                        faults.Add($"{Path.GetFileName(file)}: {localizer.Groups[1].Value} has no '{key}'.");
                }
            }
        }

        Assert.InRange(asked, 100, int.MaxValue);
        Assert.Empty(faults);
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Sources, "*.*", SearchOption.AllDirectories)
        .Where(
            file => Path.GetExtension(file) is ".cs" or ".razor" && !Path.GetRelativePath(Sources, file)
                .StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(Sources, file)
                .StartsWith("bin", StringComparison.Ordinal));

    [GeneratedRegex(@"IStringLocalizer<(\w+Text)>\s+(\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Argument();
}
