namespace Ticketing.Training.Pseudonyms;

/// <summary>What is marked without identifying anything. Each figure was counted; what makes it larger has to say why.</summary>
public sealed class FalseMarkTests(ITestOutputHelper output)
{
    private static readonly Pseudonymiser Desk = new("a key", PlantedTexts.Directory, PlantedTexts.Organisations);

    [Fact]
    public void Ordinary_sentences_have_few_false_marks() =>
        Assert.InRange(Count("ordinary sentences", Carriers.Ordinary, _ => true), 0, 1);

    [Fact]
    public void The_incident_log_has_no_marks_but_its_numbers() =>
        Assert.Equal(0, Count("rows of the incident log", Carriers.Incidents, mark =>
            !mark.Original.StartsWith("INC", StringComparison.Ordinal)));

    [Fact]
    public void Every_number_of_the_incident_log_is_marked() =>
        Assert.All(Carriers.Incidents, row => Assert.Equal(row[..10], Desk.Replace([row])[0].Marks[0].Original));

    [Fact]
    public void Naughty_strings_have_few_marks() => Assert.InRange(Count("naughty strings", Carriers.Naughty, _ => true), 0, 16);

    private int Count(string what, string[] texts, Func<Mark, bool> isFalse)
    {
        var marks = texts.SelectMany(text => Desk.Replace([text])[0].Marks).Where(isFalse).ToList();
        output.WriteLine($"{marks.Count} false marks in {texts.Length} {what}: {string.Join(", ", marks.CountBy(mark => mark.Kind))}");
        foreach (var mark in marks)
            output.WriteLine($"  {mark.Kind}: {mark.Original}");
        return marks.Count;
    }
}
