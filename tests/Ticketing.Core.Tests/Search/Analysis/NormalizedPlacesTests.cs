using System.Diagnostics;
using System.Text;
using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

/// <summary>Each character of a normalised text knows where it comes from, whatever script and whatever order of characters.</summary>
public sealed class NormalizedPlacesTests
{
    // What many others compose with: jamo as such, as compatible and as half-width ones, syllables, letters, kana, and signs of
    // Indian scripts.
    private static readonly string[] Before =
    [
        "", "a", "가", "\u1100", "\u1161", "\u3131", "\u314F", "\uFFA1", "か", "ｶ", "\u09C7", "\u0B47", "\u0DD9", "\u1025",
        "\U00011131", "\u05D0",
    ];

    [Theory]
    [InlineData("\u1100\u3156")]
    [InlineData("\u3131\u314F")]
    [InlineData("\u1100\u3156\u3131 printer")]
    [InlineData("\u3131\u1161\u11A8")]
    [InlineData("\uFFA1\u314F")]
    [InlineData("가\u3131")]
    [InlineData("printer \u1112\u314F\u3134")]
    public void Compatible_jamo_compose_with_what_is_before_them(string text)
    {
        AssertPlaced(text);

        Assert.All(new Analyzer().PlacedTerms(text), term => Assert.InRange(term.End, term.Start + 1, text.Length));
    }

    [Fact]
    public void Every_character_of_Unicode_has_its_place_beside_every_other_kind()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value) || value is 0xFFFE or 0xFFFF || (value >= 0x20000 && value < 0xE0000 && value % 97 != 0))
                continue;
            var character = char.ConvertFromUtf32(value);
            // What neither changes nor is a mark or a jamo composes with nothing.
            if (value > 0x3FF
                && character.IsNormalized(NormalizationForm.FormKC)
                && character.IsNormalized(NormalizationForm.FormKD)
                && !Characters.IsMark(new Rune(value))
                && value is not (>= 0x1100 and <= 0x11FF))
                continue;
            foreach (var before in Before)
                AssertPlaced(before + character + "b");
        }
    }

    [Theory]
    [InlineData("\u0301\u0316")]
    [InlineData("\u0316\u0301\u0327\u0334")]
    [InlineData("\uFF9E\u0301\u0316")]
    [InlineData("\U0001D165\u0301")]
    [InlineData("\u05B0\u05C1\u0591")]
    [InlineData("\u0F71\u0F74\u0F39")]
    public void Marks_without_end_cost_no_more_than_other_characters(string marks)
    {
        var text = $"printe\u0301r a{string.Concat(Enumerable.Repeat(marks, 100_000 / marks.Length))}b \ud800 jam";
        var since = Stopwatch.GetTimestamp();

        var terms = new Analyzer().PlacedTerms(text);

        // A hundredth of it on a quiet machine; sorting all of them in one takes seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(["printer", "ab", "jam"], terms.Select(term => term.Term));
        Assert.Equal("jam", text[terms[2].Start..terms[2].End]);
    }

    // A run of characters with the same place is, normalised alone, what stands there.
    private static void AssertPlaced(string text)
    {
        var normalized = text.Normalize(NormalizationForm.FormKC);
        var places = NormalizedPlaces.Of(text, normalized);
        var (at, reached) = (0, 0);
        while (at < normalized.Length)
        {
            var (start, end) = (places.StartOf(at), places.EndOf(at + 1));
            var after = at + 1;
            while (after < normalized.Length && places.StartOf(after) == start)
                after++;
            if (start < reached || end <= start || end > text.Length || !Makes(text[start..end], normalized[at..after]))
            {
                var characters = string.Join(' ', text.Select(c => ((int)c).ToString("X4", null)));
                Assert.Fail($"{characters}: {start} to {end} is not characters {at} to {after}");
            }

            (at, reached) = (after, end);
        }
    }

    // Halves of pairs have places of their own, and cannot be normalised.
    private static bool Makes(string part, string normalized) =>
        part == normalized || part.Normalize(NormalizationForm.FormKC) == normalized;
}
