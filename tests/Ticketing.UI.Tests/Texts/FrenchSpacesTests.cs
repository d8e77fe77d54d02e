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

    // Within something quoted, such as sort:-updated, a sign has none.
    [GeneratedRegex("(?<!\u202f)[;!?](?!\\w)|(?<!\u00a0):(?![\\w<>-])|«(?!\u00a0)|(?<!\u00a0)»")]
    private static partial Regex Wrong();
}
