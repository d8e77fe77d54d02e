using System.Globalization;

namespace Ticketing.Tests;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", 0, false)]
    [InlineData("en-GB", 1, true)]
    [InlineData("en", 2, false)]
    [InlineData("fr", 0, true)]
    [InlineData("fr-CA", 1, true)]
    [InlineData("fr", 2, false)]
    [InlineData("de", 0, false)]
    [InlineData("de", 1, true)]
    [InlineData("", 1, true)]
    public void A_number_has_the_form_that_its_readers_language_gives_it(string culture, long number, bool isOne) =>
        Assert.Equal(isOne, PluralRules.IsOne(number, CultureInfo.GetCultureInfo(culture)));
}
