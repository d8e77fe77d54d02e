using Ticketing.Training.Pseudonyms.Inventing;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>
/// Looks for everything in all texts of a ticket: what one text tells of somebody or something is found in the others too.
/// </summary>
internal sealed class TicketSearch(Roster roster, Lexicon<bool> organisations, IReadOnlyList<PlainText> texts)
{
    private const int MostSecrets = 200;

    private readonly Lexicon<Found> again = new();
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);

    public IReadOnlyList<SearchedText> Run(Corrections corrections)
    {
        foreach (var text in texts)
            roster.Note(text);
        var found = texts.Select(ByForm).ToList();
        var named = texts.Select(text => new NameFinder(text).Places().ToList()).ToList();
        AddPeople(named, found);
        for (var index = 0; index < texts.Count; index++)
            found[index] = [.. found[index].Select(one => WithPerson(texts[index], one))];
        foreach (var added in corrections.Added.Where(added => added.Kind == MarkKind.Person))
            roster.Add(PersonName.Read(added.Original));
        foreach (var (text, all) in texts.Zip(found))
        {
            foreach (var one in all)
                Remember(text, one);
        }

        return
        [
            .. texts.Select((text, index) => new SearchedText(text, Merge(
                [
                    .. found[index], .. roster.In(text), .. named[index].Select(place => AtPlace(text, place)), .. ByName(text),
                        .. Again(text),
                    .. Added(text, corrections),
                ]))),
        ];
    }

    private static List<Found> ByForm(PlainText text) =>
        [.. NetworkFinder.In(text.Text), .. KeyFinder.In(text.Text), .. NumberFinder.In(text.Text), .. PlaceFinder.In(text.Text)];

    // Full names first: half a name is then somebody's who is there.
    private void AddPeople(List<List<NamePlace>> named, List<List<Found>> found)
    {
        var people = texts.Zip(named).SelectMany(pair => pair.Second.Select(place => PersonName.Read(pair.First, place))).ToList();
        foreach (var person in people.Where(person => person.Given.Length > 0 && person.Family.Length > 0))
            roster.Add(person);
        foreach (var (text, mail) in texts.Zip(found).SelectMany(pair => pair.Second.Select(one => (pair.First, one))))
        {
            if (mail.Kind == MarkKind.Mail)
                roster.OfMail(text.Text[mail.Start..mail.End]);
        }

        foreach (var person in people.Where(person => (person.Given.Length > 0) != (person.Family.Length > 0)))
            roster.Add(person);
    }

    private Found WithPerson(PlainText text, Found found) => found switch
    {
        { Kind: MarkKind.Mail } => found with { Person = roster.OfMail(text.Text[found.Start..found.End]), Form = NameForm.Mail },
        { Kind: MarkKind.Person } => found with { Person = roster.OfLogin(text.Text[found.Start..found.End]), Form = NameForm.Login },
        _ => found,
    };

    private Found AtPlace(PlainText text, NamePlace place)
    {
        var person = PersonName.Read(text, place);
        var form = person.Family.Length == 0 ? NameForm.Given : person.Given.Length == 0 ? NameForm.Family : NameForm.Whole;
        return new(text.Words[place.First].Start, text.Words[place.Last].End, MarkKind.Person, 24) { Person = roster.Add(person),
            Form = form };
    }

    private void Remember(PlainText text, Found found)
    {
        var value = text.Text[found.Start..found.End];
        if (found.Kind == MarkKind.Mail && found.Person is null && value.LastIndexOf('@') is var at and > 0)
            (value, found) = (value[(at + 1)..], found with { Kind = MarkKind.HostName });
        else if (found.Kind is MarkKind.Mail or MarkKind.Person or MarkKind.Url or MarkKind.PostalAddress or MarkKind.Coordinates)
            return;
        var hasDigit = value.Any(char.IsAsciiDigit);
        if (found.IsSecret && secrets.Count < MostSecrets && (value.Length >= 6 || (value.Length >= 4 && hasDigit)))
            secrets.Add(value);
        if (value.Length >= 4 && (hasDigit || (found.Kind == MarkKind.HostName && value.Contains('.'))))
            again.Add(Word.Of(value), found);
    }

    private IEnumerable<Found> Again(PlainText text)
    {
        foreach (var (first, last, meanings) in again.In(text))
            yield return meanings[0] with { Start = text.Words[first].Start, End = text.Words[last].End, Rank = meanings[0].Rank - 10 };
        foreach (var secret in secrets)
        {
            foreach (var (start, end) in Places(text.Text, secret))
                yield return new(start, end, MarkKind.Key, 84) { IsSecret = true };
        }
    }

    private IEnumerable<Found> ByName(PlainText text)
    {
        foreach (var (first, last, meanings) in organisations.In(text))
        {
            var start = text.Words[first].Start;
            if (!meanings[0] || !char.IsLower(text.Text[start]))
                yield return new(start, text.Words[last].End, MarkKind.Organisation, 29);
        }
    }

    private IEnumerable<Found> Added(PlainText text, Corrections corrections)
    {
        foreach (var added in corrections.Added.Take(Corrections.Most))
        {
            foreach (var (start, end) in Places(text.Text, new PlainText(added.Original).Text))
            {
                yield return added.Kind == MarkKind.Person
                    ? new(start, end, added.Kind, 200) { Person = roster.Add(PersonName.Read(added.Original)), Form = NameForm.Whole }
                    : new(start, end, added.Kind, 200) { IsSecret = added.Kind == MarkKind.Key };
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Places(string text, string value)
    {
        for (var start = value.Length == 0 ? -1 : text.IndexOf(value, StringComparison.OrdinalIgnoreCase); start >= 0;)
        {
            yield return (start, start + value.Length);
            start = text.IndexOf(value, start + value.Length, StringComparison.OrdinalIgnoreCase);
        }
    }

    // What overlaps becomes one, so that no end of anything is left; the highest rank says what it is.
    private static List<Found> Merge(IEnumerable<Found> all)
    {
        var merged = new List<Found>();
        foreach (var one in all.Where(one => one.End > one.Start).OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            if (merged.Count == 0 || merged[^1].End <= one.Start)
                merged.Add(one);
            else
                merged[^1] = Together(merged[^1], one);
        }

        return merged;
    }

    private static Found Together(Found first, Found second)
    {
        var winner = second.Rank > first.Rank ? second : first;
        return winner with { Start = first.Start, End = Math.Max(first.End, second.End) };
    }
}
