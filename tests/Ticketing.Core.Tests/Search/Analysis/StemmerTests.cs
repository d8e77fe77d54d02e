using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

public sealed class StemmerTests
{
    [Fact]
    public void English_stems_are_those_of_the_reference() => AssertStems("english", (word, length) => EnglishStemmer.Stem(word, length));

    [Fact]
    public void French_stems_are_those_of_the_reference() => AssertStems("french", (word, length) => FrenchStemmer.Stem(word, length));

    private static void AssertStems(string language, Func<char[], int, int> stem)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "stems", language + ".tsv"));

        var different = new List<string>();
        foreach (var line in lines)
        {
            var (word, expected) = line.Split('\t') is [var w, var s] ? (w, s) : throw new InvalidDataException(line);
            var room = new char[FrenchStemmer.RoomFor(word.Length)];
            word.CopyTo(room);
            var actual = new string(room, 0, stem(room, word.Length));
            if (actual != expected) different.Add($"{word}: {actual}, not {expected}");
        }

        Assert.True(lines.Length >= 3000);
        Assert.Empty(different);
    }
}
