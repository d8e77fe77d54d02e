using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData(SearchLanguage.English)]
    [InlineData(SearchLanguage.French)]
    public void Words_are_listed_once_and_beside_their_spelling_without_accents(SearchLanguage language)
    {
        var words = StopWords.Of(language);

        Assert.Equal(words.Dropped.Count + words.Optional.Count, words.Dropped.Union(words.Optional).Count());
        Assert.All(words.Dropped, w => Assert.True(Folded(w) == w || words.Dropped.Contains(Folded(w)), w));
        Assert.All(words.Optional, w => Assert.True(Folded(w) == w || words.Optional.Contains(Folded(w)), w));
    }

    [Theory]
    [InlineData("son")]
    [InlineData("pour")]
    [InlineData("car")]
    [InlineData("it")]
    [InlineData("ou")]
    [InlineData("may")]
    public void Words_with_content_are_kept(string word) =>
        Assert.False(new StopWordTable([SearchLanguage.English, SearchLanguage.French]).Find(word)?.IsDropped);

    [Fact]
    public void Tea_is_no_article() => Assert.Null(new StopWordTable([SearchLanguage.English, SearchLanguage.French]).Find("thé"));

    private static string Folded(string word)
    {
        Span<char> folded = stackalloc char[Analyzer.MaxTermLength];
        return new string(folded[..Accents.Fold(word, folded)]);
    }
}
