using System.Text.Json;

namespace Ticketing.Training.Pseudonyms;

public sealed class CorrectionTests
{
    private static readonly Pseudonymiser Desk = new("a key", [new("Will Grant")], []);

    private static readonly string[] Texts = ["Will it work on Kestrel?", "kestrel fails. Will says: call 555-0100."];

    [Fact]
    public void A_mark_that_is_none_is_removed_wherever_it_stands()
    {
        var mark = Desk.Replace(Texts)[0].Marks[0];

        var texts = Desk.Replace(Texts, new Corrections().Remove(mark));

        Assert.Equal(Texts[0], texts[0].Replaced);
        Assert.StartsWith("kestrel fails. Will says: call 555-01", texts[1].Replaced, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_was_not_found_is_marked_wherever_the_same_stands()
    {
        var first = Desk.Replace(Texts)[0];

        var texts = Desk.Replace(Texts, new Corrections().Add(first, 16, 7, MarkKind.HostName));

        var marks = texts.SelectMany(text => text.Marks).Where(mark => mark.Kind == MarkKind.HostName).ToList();
        Assert.Equal(["Kestrel", "kestrel"], marks.Select(mark => mark.Original));
        Assert.Single(marks.Select(mark => mark.Replacement).Distinct());
        Assert.DoesNotContain("kestrel", string.Concat(texts.Select(text => text.Replaced)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Half_of_an_added_name_is_found_too()
    {
        string[] texts = ["seen by ottilie zajac", "Zajac called"];

        var replaced = Desk.Replace(texts, new Corrections().Add(Desk.Replace(texts)[0], 8, 13, MarkKind.Person));

        Assert.Equal(["ottilie zajac", "Zajac"], replaced.SelectMany(text => text.Marks).Select(mark => mark.Original));
        Assert.EndsWith(replaced[1].Marks[0].Replacement, replaced[0].Marks[0].Replacement, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_better_replacement_stands_wherever_the_original_stood()
    {
        var mark = Desk.Replace(Texts)[0].Marks[0];

        var texts = Desk.Replace(Texts, new Corrections().Replace(mark, "Someone"));

        Assert.Equal("Someone it work on Kestrel?", texts[0].Replaced);
        Assert.Contains("Someone says", texts[1].Replaced, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_removed_can_be_added_again_and_the_other_way_round()
    {
        var first = Desk.Replace(Texts)[0];

        Assert.Empty(new Corrections().Remove(first.Marks[0]).Add(first, 0, 4, MarkKind.Person).Removed);
        Assert.Empty(new Corrections().Add(first, 0, 4, MarkKind.Person).Remove(first.Marks[0]).Added);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Corrections().Add(first, 20, 40, MarkKind.Person));
    }

    [Fact]
    public void Corrections_are_kept_as_JSON()
    {
        var first = Desk.Replace(Texts)[0];
        var corrections = new Corrections().Remove(first.Marks[0]).Add(first, 16, 7, MarkKind.HostName).Replace(first.Marks[0], "Someone");

        var read = JsonSerializer.Deserialize<Corrections>(JsonSerializer.Serialize(corrections))!;

        Assert.Equal(corrections.Removed, read.Removed);
        Assert.Equal(corrections.Added, read.Added);
        Assert.Equal(corrections.Replacements, read.Replacements);
    }
}
