using Ticketing.Training.Pseudonyms.Finding;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>Reads names of people.</summary>
internal static class PersonName
{
    /// <summary>
    /// A name as a directory displays it: <c>Marta Kowalska</c>, <c>KOWALSKA, Marta (Lodz)</c>, <c>Dr Jan van der Berg</c>.
    /// </summary>
    public static Person Read(string name)
    {
        var bracket = name.IndexOfAny(['(', '[', '<']);
        var parts = (bracket > 0 ? name[..bracket] : name).Split(',', 2);
        var names = (parts.Length == 2 ? $"{parts[1]} {parts[0]}" : parts[0])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Word.Of);
        return Of(names, isReversed: false);
    }

    /// <summary>The words of a text, some joined to a name by a hyphen or an apostrophe.</summary>
    public static Person Read(PlainText text, NamePlace place)
    {
        var names = new List<string[]>();
        var isReversed = false;
        for (var index = place.First; index <= place.Last; index++)
        {
            var word = text.Words[index];
            var gap = index == place.First ? "" : text.Text[text.Words[index - 1].End..word.Start];
            isReversed |= gap.StartsWith(',');
            if (index > place.First && (gap is "-" or "'" || Word.IsAlone(word.Folded[0])))
                names[^1] = [.. names[^1], word.Folded];
            else
                names.Add([word.Folded]);
        }

        var person = Of(names, isReversed);
        return person.Given.Length == 0 && !place.IsFamily ? person with { Given = person.Family, Family = [] } : person;
    }

    private static Person Of(IEnumerable<string[]> words, bool isReversed)
    {
        var names = words.Where(name => name.Length > 0 && !(name.Length == 1 && NameWords.Titles.Contains(name[0]))).ToList();
        if (isReversed && names.Count > 1)
            names = [.. names.Skip(1), names[0]];
        var particle = names.FindIndex(1, Math.Max(names.Count - 2, 0), name => name.Length == 1 && NameWords.Particles.Contains(name[0]));
        if (particle > 0)
            names = [.. names.Take(particle), [.. names.Skip(particle).SelectMany(name => name)]];
        return Person.Of(names);
    }
}
