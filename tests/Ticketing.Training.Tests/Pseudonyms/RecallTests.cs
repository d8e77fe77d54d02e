using Ticketing.Testing;

namespace Ticketing.Training.Pseudonyms;

[Properties(Arbitrary = [typeof(PlantedTexts)])]
public sealed class RecallTests
{
    private static readonly Pseudonymiser Desk = new("a key", PlantedTexts.Directory, PlantedTexts.Organisations);

    [Property(1_000)]
    internal void Everything_that_was_planted_is_found_and_gone(Planted[] plants)
    {
        var texts = Desk.Replace([.. plants.Select(plant => plant.Sentence)]);

        foreach (var (plant, text) in plants.Zip(texts))
        {
            var start = text.Original.IndexOf(plant.Sentence, StringComparison.Ordinal)
                + plant.Sentence.IndexOf(plant.Value, StringComparison.Ordinal);
            var covered = text.Marks.SelectMany(mark => Enumerable.Range(mark.Start, mark.Length)).ToHashSet();
            var left = Enumerable.Range(start, plant.Value.Length)
                .Where(index => char.IsLetterOrDigit(text.Original[index]) && !covered.Contains(index)).ToList();
            Assert.True(left.Count == 0, $"{plant.Kind}: {plant.Value} in\n{text.Original}\nbecame\n{text.Replaced}");
            Assert.All(texts, one => Assert.False(Stands(plant.Value, one.Replaced), $"{plant.Value} is left in\n{one.Replaced}"));
        }
    }

    [Property(300)]
    internal void Marks_are_in_order_and_make_the_replaced_text_of_the_original(Planted[] plants)
    {
        foreach (var text in Desk.Replace([.. plants.Select(plant => plant.Sentence), .. plants.Select(plant => Hidden(plant.Sentence))]))
        {
            var (rebuilt, written) = ("", 0);
            foreach (var mark in text.Marks)
            {
                Assert.True(mark.Start >= written && mark.Length > 0 && mark.Start + mark.Length <= text.Original.Length);
                Assert.Equal(mark.Original, text.Original.Substring(mark.Start, mark.Length));
                rebuilt += text.Original[written..mark.Start] + mark.Replacement;
                written = mark.Start + mark.Length;
            }

            Assert.Equal(text.Replaced, rebuilt + text.Original[written..]);
        }
    }

    [Property(300)]
    internal void Nothing_hides_behind_characters_that_nobody_sees_or_wide_digits(Planted[] plants)
    {
        var plain = Desk.Replace([.. plants.Select(plant => plant.Sentence)]);
        var hidden = Desk.Replace([.. plants.Select(plant => Hidden(plant.Sentence))]);

        Assert.Equal(plain.Select(Kinds), hidden.Select(Kinds));
    }

    [Property(100)]
    internal void The_same_texts_and_the_same_key_give_the_same_and_another_key_gives_other_names(Planted[] plants)
    {
        string[] texts = [.. plants.Select(plant => plant.Sentence)];
        var other = new Pseudonymiser("another key", PlantedTexts.Directory, PlantedTexts.Organisations);

        Assert.Equal(Desk.Replace(texts).Select(text => text.Replaced), Desk.Replace(texts).Select(text => text.Replaced));
        Assert.Equal(Desk.Replace(texts).Select(Kinds), other.Replace(texts).Select(Kinds));
    }

    private static string Kinds(PseudonymisedText text) => string.Join(' ', text.Marks.Select(mark => mark.Kind));

    private static string Hidden(string text) => string.Concat(text.Select((one, index) => one switch
    {
        >= '0' and <= '9' when index % 2 == 0 => $"{(char)('\uFF10' + one - '0')}",
        ' ' when index % 5 == 0 => "\u00A0",
        _ when char.IsAsciiLetter(one) && index % 3 == 0 => $"{one}\u200B",
        _ => $"{one}",
    }));

    // A PIN of four digits stands by chance in the middle of longer numbers.
    private static bool Stands(string value, string text)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1,
            StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + value.Length == text.Length || !char.IsLetterOrDigit(text[at + value.Length])))
                return true;
        }

        return false;
    }
}
