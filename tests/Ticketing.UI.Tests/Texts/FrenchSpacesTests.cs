using System.Text.RegularExpressions;

namespace Ticketing.UI.Texts;

/// <summary>French puts a space before its double signs; one that breaks would begin a line with the sign.</summary>
public sealed partial class FrenchSpacesTests
{
    [Fact]
    public void Before_double_signs_and_within_quotes_stand_no_break_spaces()
    {
        var faults = TextFiles.French()
            .SelectMany(
                file => TextFiles.Read(file).Where(text => Wrong().IsMatch(text.Value)).Select(text => $"{file} {text.Key}: {text.Value}"));

        Assert.Empty(faults);
    }

    [Fact]
    public void So_it_is_in_the_words_that_stand_in_code()
    {
        var words = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Words().Matches(File.ReadAllText(file)).Select(found => (file, Text: found.Groups["text"].Value)))
            .Select(found => (found.file, Text: found.Text.Replace("\\u00a0", "\u00a0").Replace("\\u202f", "\u202f")))
            .ToList();

        Assert.True(words.Count > 100, $"Only {words.Count} French texts were found in code.");
        Assert.Empty(words.Where(found => Wrong().IsMatch(found.Text)).Select(found => $"{Path.GetFileName(found.file)}: {found.Text}"));
    }

    [GeneratedRegex("""\["fr"\]\s*=\s*\$?"(?<text>[^"]*)""")]
    private static partial Regex Words();

    // Within something quoted, such as sort:-updated, a sign has none.
    [GeneratedRegex("(?<!\u202f)[;!?](?!\\w)|(?<!\u00a0):(?![\\w<>-])|«(?!\u00a0)|(?<!\u00a0)»")]
    private static partial Regex Wrong();
}
