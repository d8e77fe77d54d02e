using System.Globalization;

namespace Ticketing.Tests;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Draft = new("Draft") { ["fr"] = "Brouillon", ["fr-CA"] = "Ébauche" };

    [Theory]
    [InlineData("fr", "Brouillon")]
    [InlineData("fr-FR", "Brouillon")]
    [InlineData("fr-CA", "Ébauche")]
    [InlineData("en-GB", "Draft")]
    [InlineData("de", "Draft")]
    [InlineData("", "Draft")]
    public void Everybody_reads_the_nearest_language_or_English(string culture, string expected) =>
        Assert.Equal(expected, Draft.In(CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void A_plain_string_is_the_English_alone()
    {
        LocalizedText text = "Draft";

        Assert.Equal("Draft", text.In(CultureInfo.GetCultureInfo("fr")));
        Assert.Empty(text.Languages);
        Assert.Equal("Draft", text.ToString());
        Assert.Null((LocalizedText?)(string?)null);
    }

    [Theory]
    [InlineData("en", "Draft")]
    [InlineData("french", "Brouillon")]
    [InlineData("fr_FR", "Brouillon")]
    [InlineData("", "Brouillon")]
    [InlineData("fr", " ")]
    public void What_nobody_could_ever_read_is_refused(string language, string text) =>
        Assert.ThrowsAny<ArgumentException>(() => new LocalizedText("Draft") { [language] = text });

    [Fact]
    public void Texts_are_the_same_when_they_say_the_same_in_every_language()
    {
        Assert.Equal(new("Draft") { ["FR"] = "Brouillon", ["fr-ca"] = "Ébauche" }, Draft);
        Assert.True(Draft == new LocalizedText("Draft") { ["fr"] = "Brouillon", ["fr-CA"] = "Ébauche" });
        Assert.True(Draft != "Draft");
        Assert.NotEqual(new("Draft") { ["fr"] = "Brouillon", ["fr-CA"] = "Esquisse" }, Draft);
        Assert.NotEqual(new("Outline") { ["fr"] = "Brouillon", ["fr-CA"] = "Ébauche" }, Draft);
        Assert.Equal(Draft.GetHashCode(), new LocalizedText("Draft").GetHashCode());
    }
}
